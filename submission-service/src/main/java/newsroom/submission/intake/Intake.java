package newsroom.submission.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newsroom.submission.article.Origin;
import newsroom.submission.article.PassageKind;
import org.jspecify.annotations.Nullable;

/// What a manuscript could become. Nothing but its pictures is
/// stored until a person accepts it.
public record Intake(
    ManuscriptSource source,
    List<IntakeNotice> notices,
    List<ProposedArticle> articles,
    List<PageLine> lines) {
  /// @param kind DOCX, TEXT, HTML or PAGE
  public record ManuscriptSource(
      String kind, @Nullable String name, long bytes, @Nullable String encoding) {}

  /// Of a scanned page: where each line went.
  public record PageLine(
      int line, String role, @Nullable Integer article, @Nullable String reason) {}

  /// One article, ready to be sent as a draft, and why each field says what it says.
  public record ProposedArticle(
      ProposedCopy copy,
      List<Proposal> proposals,
      List<UnresolvedName> unresolved,
      List<PageLoss> damage,
      List<FoundPicture> pictures,
      List<ReadDay> dates) {}

  /// The body of `POST /api/submission/articles`.
  public record ProposedCopy(
      ProposedHeadline headline,
      List<ProposedParagraph> body,
      String genre,
      Origin origin,
      @Nullable ProposedReprint reprint,
      String rawByline,
      List<ProposedUnit> bylineUnits,
      @Nullable String suggestedColumn,
      @Nullable String pointer,
      @Nullable LocalDate eventDate) {}

  public record ProposedHeadline(
      @Nullable String eyebrow, List<String> main, @Nullable String deck) {}

  public record ProposedParagraph(
      PassageKind kind,
      String text,
      @Nullable Integer level,
      @Nullable Boolean ordered,
      @Nullable String photoId,
      @Nullable String credit) {
    ProposedParagraph(
        PassageKind kind, String text, @Nullable Integer level, @Nullable Boolean ordered) {
      this(kind, text, level, ordered, null, null);
    }
  }

  public record ProposedReprint(
      String sourceName,
      @Nullable String sourceUnitId,
      String originalTitle,
      @Nullable String originalUrl) {}

  public record ProposedUnit(@Nullable String unitId, String name, String role) {}

  /// A field, its value and where it was read.
  ///
  /// @param path JSON pointer into the copy
  /// @param confidence from 0 to 1
  public record Proposal(
      String path, @Nullable Object value, ReadAt source, double confidence, ReadingRule rule) {}

  /// @param where in words, for example 第2行
  public record ReadAt(List<Integer> lines, String where, String quote) {}

  public record ReadingRule(String code, String zh, String en) {}

  public record UnresolvedName(String written, List<Map<String, String>> candidates) {}

  public record PageLoss(String kind, List<Integer> lines, String zh, String en) {}

  public record ReadDay(String text, @Nullable String iso, boolean yearInferred) {}

  public Intake {
    notices = List.copyOf(notices);
    articles = List.copyOf(articles);
    lines = List.copyOf(lines);
  }
}
