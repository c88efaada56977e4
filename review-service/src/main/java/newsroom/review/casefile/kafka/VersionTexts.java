package newsroom.review.casefile.kafka;

import java.util.List;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Paragraph;
import newsroom.contracts.submission.ReprintSource;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.UnitSignature;
import newsroom.review.casefile.VersionText;
import org.jspecify.annotations.Nullable;

/// A version in the words of the review desk.
final class VersionTexts {
  private VersionTexts() {}

  static VersionText of(SubmissionReceived received) {
    return text(received.version(), null, List.of(), List.of(), received.signature());
  }

  static VersionText of(SubmissionRevised revised) {
    return text(
        revised.version(),
        revised.changeNote(),
        revised.answers(),
        revised.pointAnswers().stream()
            .map(a -> new VersionText.PointAnswer(a.point(), a.answer(), a.paragraphIds()))
            .toList(),
        revised.signature());
  }

  private static VersionText text(
      ArticleVersion version,
      @Nullable String changeNote,
      List<String> answers,
      List<VersionText.PointAnswer> pointAnswers,
      @Nullable UnitSignature signature) {
    return new VersionText(
        version.versionNo(),
        version.parentVersionNo(),
        version.contentHash(),
        new VersionText.Headline(
            version.headline().eyebrow(), version.headline().main(), version.headline().deck()),
        version.body().stream().map(VersionTexts::paragraph).toList(),
        version.genre(),
        version.origin(),
        source(version.reprint()),
        version.rawByline(),
        version.bylineUnits().stream().map(VersionTexts::byline).toList(),
        version.suggestedColumn(),
        version.pointer(),
        version.eventDate(),
        changeNote,
        answers,
        pointAnswers,
        provenance(version, signature));
  }

  private static VersionText.Paragraph paragraph(Paragraph p) {
    return new VersionText.Paragraph(
        p.paragraphId(),
        p.kind(),
        p.text(),
        p.level(),
        p.ordered(),
        p.marks().stream().map(m -> new VersionText.Mark(m.from(), m.to(), m.kind())).toList(),
        p.photoId(),
        p.credit());
  }

  private static VersionText.Byline byline(BylineUnit unit) {
    return new VersionText.Byline(unit.unitId(), unit.name(), unit.role());
  }

  private static VersionText.@Nullable Source source(@Nullable ReprintSource source) {
    return source == null
        ? null
        : new VersionText.Source(
            source.sourceName(),
            source.sourceUnitId(),
            source.author(),
            source.originalTitle(),
            source.originalUrl(),
            source.originalDate(),
            source.rights().stream()
                .map(r -> new VersionText.Right(r.channel(), r.basis(), r.note()))
                .toList());
  }

  private static VersionText.Provenance provenance(
      ArticleVersion version, @Nullable UnitSignature signature) {
    var ai = version.ai();
    var verification = version.verification();
    var check = version.sourceCheck();
    return new VersionText.Provenance(
        version.keywords(),
        version.notBefore(),
        version.callId(),
        ai == null ? null : new VersionText.Ai(ai.used(), ai.extent()),
        version.sensitivity(),
        verification == null
            ? null
            : new VersionText.Verification(
                verification.critical(),
                verification.verifiedBy(),
                verification.method(),
                verification.sources(),
                verification.evidence()),
        check == null
            ? null
            : new VersionText.SourceCheck(check.state(), check.list(), check.checkedOn()),
        signature == null
            ? null
            : new VersionText.Signature(
                signature.name(),
                signature.post(),
                signature.signedAt(),
                signature.contentHash(),
                signature.ownText()));
  }
}
