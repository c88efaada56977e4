package newsroom.review.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of one version 稿件版本 as the unit handed it in. Kept apart from the case, never changed.
public record VersionText(
    int versionNo,
    @Nullable Integer parentVersionNo,
    String contentHash,
    Headline headline,
    List<Paragraph> body,
    String genre,
    String origin,
    @Nullable Source reprint,
    String rawByline,
    List<Byline> bylineUnits,
    @Nullable String suggestedColumn,
    @Nullable String pointer,
    @Nullable LocalDate eventDate,
    @Nullable String changeNote,
    List<String> answers,
    List<PointAnswer> pointAnswers,
    @Nullable Provenance provenance) {
  public VersionText {
    body = List.copyOf(body);
    bylineUnits = List.copyOf(bylineUnits);
    answers = List.copyOf(answers);
    // Absent in texts of the first days
    pointAnswers = pointAnswers == null ? List.of() : List.copyOf(pointAnswers);
  }

  /// The same article with other words, as an editor leaves it: what came with the unit's version stays
  /// with that.
  VersionText with(
      int no, int parent, String hash, Headline otherHeadline, List<Paragraph> otherBody) {
    return new VersionText(
        no,
        parent,
        hash,
        otherHeadline,
        otherBody,
        genre,
        origin,
        reprint,
        rawByline,
        bylineUnits,
        suggestedColumn,
        pointer,
        eventDate,
        changeNote,
        answers,
        pointAnswers,
        provenance);
  }

  /// Its unit says who made sure of it, and how.
  boolean verified() {
    var said = provenance == null ? null : provenance.verification();
    return said != null && !blank(said.verifiedBy()) && !blank(said.method());
  }

  private static boolean blank(@Nullable String words) {
    return words == null || words.isBlank();
  }

  /// 引题, 主题, 副题
  public record Headline(@Nullable String eyebrow, List<String> main, @Nullable String deck) {
    public Headline {
      main = List.copyOf(main);
    }
  }

  /// @param kind TEXT, SUBHEAD 小标题, LIST_ITEM, QUOTE 引文 or IMAGE 图片, whose text is its caption
  public record Paragraph(
      String paragraphId,
      String kind,
      String text,
      @Nullable Integer level,
      @Nullable Boolean ordered,
      List<Mark> marks,
      @Nullable String photoId,
      @Nullable String credit) {
    public Paragraph {
      marks = marks == null ? List.of() : List.copyOf(marks);
    }
  }

  /// Emphasis, in code points.
  public record Mark(int from, int to, String kind) {}

  /// What the unit answers to one point of a return, and which paragraphs it changed for it.
  public record PointAnswer(int point, String answer, List<String> paragraphIds) {
    public PointAnswer {
      paragraphIds = List.copyOf(paragraphIds);
    }
  }

  /// Where the text comes from and what the unit answers for.
  public record Provenance(
      List<String> keywords,
      @Nullable Instant notBefore,
      @Nullable String callId,
      @Nullable Ai ai,
      List<String> sensitivity,
      @Nullable Verification verification,
      @Nullable SourceCheck sourceCheck,
      @Nullable Signature signature) {
    public Provenance {
      keywords = List.copyOf(keywords);
      sensitivity = List.copyOf(sensitivity);
    }
  }

  /// 人工智能生成
  public record Ai(boolean used, String extent) {}

  /// 核实记录
  public record Verification(
      boolean critical,
      @Nullable String verifiedBy,
      @Nullable String method,
      List<String> sources,
      List<String> evidence) {
    public Verification {
      sources = List.copyOf(sources);
      evidence = List.copyOf(evidence);
    }
  }

  /// 稿源名单 on the day of handing in.
  public record SourceCheck(String state, @Nullable String list, LocalDate checkedOn) {}

  /// 单位审签
  public record Signature(
      String name, String post, Instant signedAt, String contentHash, boolean ownText) {}

  /// 署名单位; the id is null while the name is unresolved 待定.
  public record Byline(@Nullable String unitId, String name, String role) {}

  /// 转载来源
  public record Source(
      String sourceName,
      @Nullable String sourceUnitId,
      @Nullable String author,
      String originalTitle,
      @Nullable String originalUrl,
      @Nullable LocalDate originalDate,
      List<Right> rights) {
    public Source {
      rights = rights == null ? List.of() : List.copyOf(rights);
    }
  }

  /// What may be printed where: channel, and on what basis.
  public record Right(String channel, String basis, @Nullable String note) {}
}
