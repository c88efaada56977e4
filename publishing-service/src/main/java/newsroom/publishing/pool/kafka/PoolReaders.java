package newsroom.publishing.pool.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsroom.contracts.Event;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.CheckReportAttached;
import newsroom.contracts.review.ConsentRecorded;
import newsroom.contracts.review.EditorialEditMade;
import newsroom.contracts.review.FindingWaived;
import newsroom.contracts.review.HoldEnded;
import newsroom.contracts.review.OverrideRecorded;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewEvent;
import newsroom.contracts.review.ReviewHeld;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.ReviewOverdue;
import newsroom.contracts.review.ReviewReopened;
import newsroom.contracts.review.ReviewResumed;
import newsroom.contracts.review.ReviewerRecused;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.review.StageClaimed;
import newsroom.contracts.review.StageDecided;
import newsroom.contracts.review.StageReleased;
import newsroom.contracts.review.VerificationRecorded;
import newsroom.contracts.submission.AiUse;
import newsroom.contracts.submission.AnswerDue;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.FreeElsewhere;
import newsroom.contracts.submission.Paragraph;
import newsroom.contracts.submission.SubmissionEvent;
import newsroom.contracts.submission.SubmissionLapsed;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.contracts.submission.UnitSignOffRefused;
import newsroom.contracts.submission.UnitSignOffRequested;
import newsroom.contracts.submission.UnitSignedOff;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.Reaction;
import newsroom.publishing.pool.AiLabel;
import newsroom.publishing.pool.ArticleText;
import newsroom.publishing.pool.Pool;
import newsroom.publishing.pool.PoolArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Both sources of an article go into the one pool document that has its id.
@Configuration(proxyBeanMethods = false)
class PoolReaders {
  @Bean
  Consumer<Message<byte[]>> submissions(
      Inboxes inboxes, AggregateStore<PoolArticle> store, Pool pool) {
    var known =
        Reaction.into(
            store,
            (state, event, inbound) ->
                event instanceof SubmissionEvent told
                    ? submitted(state.orElse(PoolArticle.unknown(inbound.subject())), told)
                        .map(Decision::of)
                    : Optional.empty());
    return inboxes.reader("publishing-submission", Map.of("article", new TextFirst(pool, known)));
  }

  @Bean
  Consumer<Message<byte[]>> reviews(Inboxes inboxes, AggregateStore<PoolArticle> store, Pool pool) {
    Reaction known =
        Reaction.into(
            store,
            (state, event, inbound) ->
                event instanceof ReviewEvent told
                    ? reviewed(state.orElse(PoolArticle.unknown(inbound.subject())), told, inbound)
                        .map(Decision::of)
                    : Optional.empty());
    return inboxes.reader("publishing-review", Map.of("review-case", new TextFirst(pool, known)));
  }

  private static Optional<PoolArticle> submitted(PoolArticle article, SubmissionEvent event) {
    return switch (event) {
      case SubmissionReceived e -> Optional.of(article.with(version(e.unitId(), e.version())));
      case SubmissionRevised e -> Optional.of(article.with(version(e.unitId(), e.version())));
      case SubmissionWithdrawn _ -> Optional.of(article.takenBack());
      case SubmissionLapsed _ -> Optional.of(article.lapsed());
      case UnitSignOffRequested _,
          UnitSignedOff _,
          UnitSignOffRefused _,
          AnswerDue _,
          FreeElsewhere _ ->
          Optional.empty();
    };
  }

  private static Optional<PoolArticle> reviewed(
      PoolArticle article, ReviewEvent event, InboundEvent inbound) {
    return switch (event) {
      case ArticleApproved e ->
          Optional.of(
              article.with(new PoolArticle.Approval(e.versionNo(), e.contentHash(), inbound.at())));
      case RevisionRequested _, ReviewResumed _ -> Optional.of(article.returned());
      case EditorialEditMade e -> Optional.of(article.with(version(e.unitId(), e.version())));
      case ReviewReopened _ -> Optional.of(article.reopened());
      case ArticleRejected _ -> Optional.of(article.refused());
      case ReviewCancelled _ -> Optional.of(article.takenBack());
      case ReviewOpened _,
          StageClaimed _,
          StageReleased _,
          OverrideRecorded _,
          VerificationRecorded _,
          StageDecided _,
          CheckReportAttached _,
          FindingWaived _,
          ReviewerRecused _,
          ReviewHeld _,
          HoldEnded _,
          ReviewOverdue _,
          ConsentRecorded _ ->
          Optional.empty();
    };
  }

  private static PoolArticle.Version version(String unitId, ArticleVersion version) {
    return new PoolArticle.Version(
        version.versionNo(),
        version.contentHash(),
        unitId,
        String.join(" ", version.headline().main()),
        version.rawByline(),
        version.genre(),
        version.suggestedColumn(),
        version.body().stream().mapToInt(p -> p.text().codePointCount(0, p.text().length())).sum(),
        label(version.ai()));
  }

  private static @Nullable AiLabel label(@Nullable AiUse use) {
    return use == null || !use.used() ? null : AiLabel.of(use.extent());
  }

  /// Stores the text an event carries, then lets the pool document name it.
  private record TextFirst(Pool pool, Reaction then) implements Reaction {
    @Override
    public boolean apply(InboundEvent inbound) {
      switch (inbound.event()) {
        case SubmissionReceived e -> pool.keep(text(e.articleId(), e.version()));
        case SubmissionRevised e -> pool.keep(text(e.articleId(), e.version()));
        case EditorialEditMade e -> pool.keep(text(e.articleId(), e.version()));
        case Event _ -> {}
        case null -> {}
      }
      return then.apply(inbound);
    }

    @Override
    public long last(String kind, String subject) {
      return then.last(kind, subject);
    }

    private static ArticleText.Paragraph paragraph(Paragraph p) {
      return new ArticleText.Paragraph(
          p.paragraphId(),
          p.kind().equals("SUBHEAD"),
          p.text(),
          p.kind(),
          p.level(),
          p.ordered(),
          p.marks().stream().map(m -> new ArticleText.Mark(m.from(), m.to(), m.kind())).toList(),
          p.credit());
    }

    private static ArticleText text(String articleId, ArticleVersion version) {
      var reprint = version.reprint();
      return new ArticleText(
          articleId,
          version.versionNo(),
          version.contentHash(),
          version.headline().eyebrow(),
          version.headline().main(),
          version.headline().deck(),
          version.body().stream().map(TextFirst::paragraph).toList(),
          version.rawByline(),
          version.bylineUnits().stream()
              .filter(unit -> !unit.role().equals("PHOTO"))
              .map(unit -> unit.name())
              .toList(),
          reprint == null
              ? null
              : new ArticleText.Reprint(
                  reprint.sourceName(),
                  reprint.author(),
                  reprint.originalTitle(),
                  reprint.originalUrl(),
                  reprint.originalDate()),
          version.suggestedColumn(),
          version.pointer(),
          label(version.ai()));
    }
  }
}
