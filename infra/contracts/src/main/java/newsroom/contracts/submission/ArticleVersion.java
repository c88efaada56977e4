package newsroom.contracts.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 稿件版本: the text of one version, never changed. It travels once, in the event that introduces it.
///
/// @param versionNo 1 for the first; version n+1 names n as its parent
/// @param contentHash lower-case hex SHA-256 of the canonical content
/// @param genre for example MEETING_REPORT, EVENT_REPORT, NEWS_BRIEF, FEATURE
/// @param origin ORIGINAL 原创, REPRINT 转载 or COMMISSIONED 约稿
/// @param reprint present exactly when origin is REPRINT
/// @param rawByline the byline 署名 as printed, brackets included
/// @param pointer for example 详见健康福建微信公众号
/// @param notBefore nothing of it appears before this instant
/// @param callId of the call 征稿 or commission 约稿 it answers
/// @param ai null when the author did not say
/// @param sensitivity for example OUTBREAK 疫情 or MINOR 未成年人
/// @param sourceCheck of a reprint, on the day it was handed in
public record ArticleVersion(
    int versionNo,
    @Nullable Integer parentVersionNo,
    String contentHash,
    Headline headline,
    List<Paragraph> body,
    String genre,
    String origin,
    @Nullable ReprintSource reprint,
    String rawByline,
    List<BylineUnit> bylineUnits,
    @Nullable String suggestedColumn,
    @Nullable String pointer,
    @Nullable LocalDate eventDate,
    List<String> keywords,
    @Nullable Instant notBefore,
    @Nullable String callId,
    @Nullable AiUse ai,
    List<String> sensitivity,
    @Nullable Verification verification,
    @Nullable SourceCheck sourceCheck) {
  public ArticleVersion {
    body = List.copyOf(body);
    bylineUnits = List.copyOf(bylineUnits);
    // Absent in events of the first days
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    sensitivity = sensitivity == null ? List.of() : List.copyOf(sensitivity);
  }

  /// A version of which nothing more is known than what is printed.
  public ArticleVersion(
      int versionNo,
      @Nullable Integer parentVersionNo,
      String contentHash,
      Headline headline,
      List<Paragraph> body,
      String genre,
      String origin,
      @Nullable ReprintSource reprint,
      String rawByline,
      List<BylineUnit> bylineUnits,
      @Nullable String suggestedColumn,
      @Nullable String pointer,
      @Nullable LocalDate eventDate) {
    this(
        versionNo,
        parentVersionNo,
        contentHash,
        headline,
        body,
        genre,
        origin,
        reprint,
        rawByline,
        bylineUnits,
        suggestedColumn,
        pointer,
        eventDate,
        List.of(),
        null,
        null,
        null,
        List.of(),
        null,
        null);
  }
}
