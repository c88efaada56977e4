package newsroom.notification.mailing.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.notification.mailing.Contents;
import newsroom.notification.mailing.Mailing;
import newsroom.notification.work.Worker;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class IssueReader {
  @Bean
  Consumer<Message<byte[]>> issueEvents(
      Inboxes inboxes, AggregateStore<Mailing> mailings, Contents contents, Worker worker) {
    var reader =
        inboxes.reader("notification-issue", Map.of("issue", new Published(mailings, contents)));
    return reader.andThen(_ -> worker.nudge());
  }

  /// Stores the contents before the mailing that names them.
  private static final class Published implements Reaction {
    private final Contents contents;
    private final Reaction mailings;

    Published(AggregateStore<Mailing> mailings, Contents contents) {
      this.contents = contents;
      this.mailings =
          Reaction.into(
              mailings,
              (mailing, event, inbound) ->
                  event instanceof IssuePublished issue && mailing.isEmpty()
                      ? Optional.of(
                          Decision.of(new Mailing.Freezing(issue.issueId(), inbound.at(), null)))
                      : Optional.empty());
    }

    @Override
    public boolean apply(InboundEvent inbound) {
      if (inbound.event() instanceof IssuePublished issue) {
        contents.keep(issue);
      }
      return mailings.apply(inbound);
    }

    @Override
    public long last(String kind, String subject) {
      return mailings.last(kind, subject);
    }
  }
}
