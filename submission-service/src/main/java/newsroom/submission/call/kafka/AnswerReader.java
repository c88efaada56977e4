package newsroom.submission.call.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsroom.contracts.Event;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.Reaction;
import newsroom.submission.call.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Only articles that name a call leave anything here, so what they told before may be missing: the
/// newest told version says it all.
@Configuration(proxyBeanMethods = false)
class AnswerReader {
  @Bean
  Consumer<Message<byte[]>> answers(Inboxes inboxes, AggregateStore<Answer> answers) {
    return inboxes.reader("submission-calls", Map.of("article", new Naming(answers)));
  }

  private record Naming(AggregateStore<Answer> answers) implements Reaction {
    @Override
    public boolean apply(InboundEvent inbound) {
      var event = inbound.event();
      if (event == null || !concerns(event, inbound.subject())) {
        return true;
      }
      var told =
          new Cause.Told(
              inbound.source(), inbound.sequence(), inbound.id(), inbound.correlationId(), true);
      return answers.tell(inbound.subject(), told, before -> next(before, event, inbound));
    }

    @Override
    public long last(String kind, String subject) {
      return answers.lastSequence(subject, kind + ":" + subject);
    }

    private boolean concerns(Event event, String articleId) {
      var version = version(event);
      if (version == null && !(event instanceof SubmissionWithdrawn)) {
        return false;
      }
      boolean names = version != null && version.callId() != null;
      return names || answers.load(articleId).isPresent();
    }

    private static Optional<Decision<Answer>> next(
        Optional<Answer> before, Event event, InboundEvent inbound) {
      return switch (event) {
        case SubmissionReceived e -> named(before, inbound, e.unitId(), e.version());
        case SubmissionRevised e -> named(before, inbound, e.unitId(), e.version());
        case SubmissionWithdrawn _ -> before.map(answer -> Decision.of(answer.takenBack()));
        default -> Optional.empty();
      };
    }

    /// A version that no longer names the call is no answer to it any more.
    private static Optional<Decision<Answer>> named(
        Optional<Answer> before, InboundEvent inbound, String unitId, ArticleVersion version) {
      String headline = String.join(" ", version.headline().main());
      String callId = version.callId();
      if (callId == null) {
        return before.map(answer -> Decision.of(answer.takenBack()));
      }
      return Optional.of(
          Decision.of(
              before
                  .filter(answer -> answer.callId().equals(callId))
                  .map(answer -> answer.revised(headline, version.versionNo()))
                  .orElseGet(() ->
                      new Answer(
                          inbound.subject(),
                          callId,
                          unitId,
                          headline,
                          version.versionNo(),
                          inbound.at(),
                          false))));
    }

    private static @Nullable ArticleVersion version(Event event) {
      return switch (event) {
        case SubmissionReceived e -> e.version();
        case SubmissionRevised e -> e.version();
        default -> null;
      };
    }
  }
}
