package newsroom.submission.article.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import newsroom.contracts.submission.AiUse;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.Paragraph;
import newsroom.contracts.submission.PointAnswer;
import newsroom.contracts.submission.ReprintSource;
import newsroom.contracts.submission.SourceCheck;
import newsroom.contracts.submission.UnitSignature;
import newsroom.contracts.submission.Verification;
import newsroom.submission.article.Article;
import newsroom.submission.article.Line;
import newsroom.submission.article.Manuscript;
import newsroom.submission.article.Outlook;
import newsroom.submission.article.Publication;
import newsroom.submission.article.Sensitivity;
import newsroom.submission.article.StatusWord;
import newsroom.submission.article.Text;
import newsroom.submission.article.Texts;
import newsroom.submission.article.Timeline;
import org.jspecify.annotations.Nullable;

/// An article with its text.
@Schema(name = "Article")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleView(
    String articleId,
    String unitId,
    @Schema(description = "来稿编号, from the submission on, for example 2026-000123")
        @Nullable String receiptNo,
    @Schema(
            description =
                "DRAFT, UNIT_SIGNOFF, SUBMITTED, IN_REVIEW, RETURNED, ACCEPTED, PUBLISHED, REJECTED,"
                    + " LAPSED, WITHDRAWAL_REQUESTED or WITHDRAWN")
        String status,
    @Nullable Word statusWord,
    @Schema(description = "What comes next, and by when") Outlook.@Nullable Expected expected,
    @Schema(description = "15 days after handing in; while a decision is owed")
        @Nullable Instant answerBy,
    @Schema(description = "可另投: once handed in, whether the unit may offer it to others")
        @Nullable Boolean freeElsewhere,
    @Schema(description = "Of the version handed in last; 0 for a draft") int versionNo,
    @Schema(description = "SHA-256 of the canonical content shown here") String contentHash,
    @Schema(description = "字数 of the body") int length,
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
    @Nullable AiUse aiAssisted,
    List<Sensitivity> sensitivity,
    @Nullable Verification verification,
    @Schema(
            description =
                "For its unit while it may be changed: what to mend before handing in; for the"
                    + " newspaper: what to mind in the version handed in last")
        @Nullable List<FindingView> findings,
    @Schema(description = "For its unit") @Nullable SignOffView signOff,
    @Schema(description = "For its unit: who saved the working copy last")
        Manuscript.@Nullable Saved saved,
    @Schema(description = "While RETURNED: what the desk asks for") @Nullable ReturnedView returned,
    @Schema(description = "When REJECTED or LAPSED: why") @Nullable RejectedView rejected,
    @Schema(description = "When PUBLISHED: where") @Nullable Publication publication,
    @Schema(description = "Of this answer; the ETag without quotes") long version) {

  @Schema(name = "StatusWord", description = "One of the eight words; a draft has none")
  record Word(StatusWord code, String zh, String en) {
    static @Nullable Word of(Article article) {
      return article
          .word()
          .map(word -> new Word(word, word.chinese(), word.english()))
          .orElse(null);
    }
  }

  @Schema(name = "Returned")
  record ReturnedView(String reasonCode, List<String> points, Instant dueAt) {}

  @Schema(name = "Rejected")
  record RejectedView(String reasonCode, String words) {}

  /// What is not the same for everybody who may read it.
  record Beside(
      @Nullable List<FindingView> findings,
      @Nullable SignOffView signOff,
      Manuscript.@Nullable Saved saved) {}

  static ArticleView of(
      Article article, long version, Text text, Prospect prospect, Beside beside) {
    var m = article.manuscript();
    var content = text.content();
    return new ArticleView(
        m.articleId(),
        m.unitId(),
        m.receiptNo(),
        article.status(),
        Word.of(article),
        prospect.expected(),
        prospect.answerBy(),
        prospect.freeElsewhere(),
        m.latest().map(Manuscript.HandedIn::no).orElse(0),
        text.contentHash(),
        content.length(),
        content.headline(),
        text.paragraphs(),
        content.genre(),
        content.origin().name(),
        content.reprint(),
        content.rawByline(),
        content.bylineUnits(),
        content.suggestedColumn(),
        content.pointer(),
        content.eventDate(),
        content.particulars().keywords(),
        content.particulars().notBefore(),
        content.particulars().callId(),
        content.particulars().ai(),
        content.particulars().sensitivity(),
        content.particulars().verification(),
        beside.findings(),
        beside.signOff(),
        beside.saved(),
        article instanceof Article.Returned ? returned(m) : null,
        rejected(article),
        article instanceof Article.Published ? publication(m) : null,
        version);
  }

  private static @Nullable ReturnedView returned(Manuscript m) {
    return m.last(Line.Returned.class)
        .map(line -> new ReturnedView(line.reasonCode(), line.points(), line.dueAt()))
        .orElse(null);
  }

  private static @Nullable Publication publication(Manuscript m) {
    return m.last(Line.Published.class).map(Line.Published::publication).orElse(null);
  }

  private static @Nullable RejectedView rejected(Article article) {
    var m = article.manuscript();
    return switch (article) {
      case Article.Rejected _ ->
          m.last(Line.Rejected.class)
              .map(line -> new RejectedView(line.reasonCode(), line.words()))
              .orElse(null);
      case Article.Lapsed _ ->
          m.last(Line.Lapsed.class)
              .map(line -> new RejectedView("LAPSED", line.reason()))
              .orElse(null);
      default -> null;
    };
  }

  private static @Nullable Instant savedAt(Manuscript m) {
    var saved = m.saved();
    return saved == null ? null : saved.at();
  }

  private static Instant changedAt(Manuscript m) {
    var at = m.history().isEmpty() ? m.startedAt() : m.history().getLast().at();
    var saved = savedAt(m);
    return m.versions().isEmpty() && saved != null && saved.isAfter(at) ? saved : at;
  }

  /// A row of a list.
  @Schema(name = "ArticleRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      String articleId,
      String unitId,
      @Nullable String receiptNo,
      String status,
      @Nullable Word statusWord,
      Outlook.@Nullable Expected expected,
      @Nullable Instant answerBy,
      @Nullable Boolean freeElsewhere,
      int versionNo,
      String contentHash,
      String title,
      String genre,
      String origin,
      int length,
      Instant startedAt,
      @Schema(description = "When the latest version was handed in; none for a draft")
          @Nullable Instant handedInAt,
      @Schema(description = "Of the last line of the history; for a draft, of the last save")
          Instant changedAt,
      @Nullable ReturnedView returned,
      @Nullable RejectedView rejected,
      @Nullable Publication publication,
      @Nullable Instant savedAt,
      @Schema(description = "WAITING, SIGNED, VOID or REFUSED, as long as the text may change")
          @Nullable String signOffState,
      long version) {
    static Row of(Article article, long version, Prospect prospect) {
      var m = article.manuscript();
      var slug = m.working();
      return new Row(
          m.articleId(),
          m.unitId(),
          m.receiptNo(),
          article.status(),
          Word.of(article),
          prospect.expected(),
          prospect.answerBy(),
          prospect.freeElsewhere(),
          m.latest().map(Manuscript.HandedIn::no).orElse(0),
          slug.contentHash(),
          slug.title(),
          slug.genre(),
          slug.origin().name(),
          slug.length(),
          m.startedAt(),
          m.latest().map(Manuscript.HandedIn::at).orElse(null),
          ArticleView.changedAt(m),
          article instanceof Article.Returned ? ArticleView.returned(m) : null,
          ArticleView.rejected(article),
          article instanceof Article.Published ? ArticleView.publication(m) : null,
          ArticleView.savedAt(m),
          ArticleView.signOffState(article),
          version);
    }
  }

  private static @Nullable String signOffState(Article article) {
    return switch (article) {
      case Article.Draft _, Article.SigningOff _, Article.Returned _ -> {
        var state = SignOffView.of(article, false).state();
        yield state.equals("NONE") ? null : state;
      }
      default -> null;
    };
  }

  /// One version as it was handed in.
  @Schema(name = "ArticleVersion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionView(
      String articleId,
      int versionNo,
      @Schema(description = "The version it follows; none for the first")
          @Nullable Integer parentVersionNo,
      String contentHash,
      String submittedBy,
      Instant submittedAt,
      @Nullable String changeNote,
      @Nullable List<String> answers,
      @Nullable List<PointAnswer> pointAnswers,
      @Schema(description = "Of a reprint: the source on the day of handing in")
          @Nullable SourceCheck sourceCheck,
      @Nullable UnitSignature signature,
      int length,
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
      @Nullable AiUse aiAssisted,
      List<Sensitivity> sensitivity,
      @Nullable Verification verification) {
    static VersionView of(
        String articleId, Manuscript.HandedIn version, Text text, Texts.@Nullable Note note) {
      var content = text.content();
      return new VersionView(
          articleId,
          version.no(),
          version.no() == 1 ? null : version.no() - 1,
          text.contentHash(),
          version.submittedBy(),
          version.at(),
          note == null ? null : note.changeNote(),
          note == null ? null : note.answers(),
          note == null ? null : note.pointAnswers(),
          version.sourceCheck(),
          version.signature(),
          content.length(),
          content.headline(),
          text.paragraphs(),
          content.genre(),
          content.origin().name(),
          content.reprint(),
          content.rawByline(),
          content.bylineUnits(),
          content.suggestedColumn(),
          content.pointer(),
          content.eventDate(),
          content.particulars().keywords(),
          content.particulars().notBefore(),
          content.particulars().callId(),
          content.particulars().ai(),
          content.particulars().sensitivity(),
          content.particulars().verification());
    }
  }

  @Schema(name = "Timeline", description = "Oldest first; nobody of the newspaper is named")
  record TimelineView(List<Timeline.Entry> items) {}
}
