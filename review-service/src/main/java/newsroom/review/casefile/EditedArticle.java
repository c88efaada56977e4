package newsroom.review.casefile;

import java.util.List;
import newsroom.contracts.review.EditorialEditMade;
import newsroom.contracts.submission.AiUse;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.Paragraph;
import newsroom.contracts.submission.ReprintSource;
import newsroom.contracts.submission.SourceCheck;
import newsroom.contracts.submission.Verification;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// An editor's version as it travels: the only place of the core that knows how others write a text.
public final class EditedArticle {
  private final ArticleVersion article;

  private EditedArticle(ArticleVersion article) {
    this.article = article;
  }

  static EditedArticle of(VersionText text) {
    return new EditedArticle(written(text));
  }

  VersionRef version() {
    return new VersionRef(article.versionNo(), article.contentHash());
  }

  EditorialEditMade told(CaseFile file, Stage stage, CaseCommand.Edit edit) {
    return new EditorialEditMade(
        file.articleId(),
        file.unitId(),
        file.round(),
        stage.name(),
        article,
        edit.edits(),
        edit.content(),
        edit.editor().accountId(),
        edit.at());
  }

  private static ArticleVersion written(VersionText text) {
    var more = text.provenance();
    return new ArticleVersion(
        text.versionNo(),
        text.parentVersionNo(),
        text.contentHash(),
        new Headline(text.headline().eyebrow(), text.headline().main(), text.headline().deck()),
        text.body().stream().map(EditedArticle::paragraph).toList(),
        text.genre(),
        text.origin(),
        source(text.reprint()),
        text.rawByline(),
        text.bylineUnits().stream()
            .map(u -> new BylineUnit(u.unitId(), u.name(), u.role()))
            .toList(),
        text.suggestedColumn(),
        text.pointer(),
        text.eventDate(),
        more == null ? List.of() : more.keywords(),
        more == null ? null : more.notBefore(),
        more == null ? null : more.callId(),
        more == null || more.ai() == null ? null : new AiUse(more.ai().used(), more.ai().extent()),
        more == null ? List.of() : more.sensitivity(),
        more == null ? null : verification(more.verification()),
        more == null ? null : check(more.sourceCheck()));
  }

  private static Paragraph paragraph(VersionText.Paragraph p) {
    return new Paragraph(
        p.paragraphId(),
        p.kind(),
        p.text(),
        p.level(),
        p.ordered(),
        p.marks().stream().map(m -> new Paragraph.Mark(m.from(), m.to(), m.kind())).toList(),
        p.photoId(),
        p.credit());
  }

  private static @Nullable ReprintSource source(VersionText.@Nullable Source source) {
    return source == null
        ? null
        : new ReprintSource(
            source.sourceName(),
            source.sourceUnitId(),
            source.author(),
            source.originalTitle(),
            source.originalUrl(),
            source.originalDate(),
            source.rights().stream()
                .map(r -> new ReprintSource.ChannelRight(r.channel(), r.basis(), r.note()))
                .toList());
  }

  private static @Nullable Verification verification(VersionText.@Nullable Verification said) {
    return said == null
        ? null
        : new Verification(
            said.critical(), said.verifiedBy(), said.method(), said.sources(), said.evidence());
  }

  private static @Nullable SourceCheck check(VersionText.@Nullable SourceCheck check) {
    return check == null ? null : new SourceCheck(check.state(), check.list(), check.checkedOn());
  }
}
