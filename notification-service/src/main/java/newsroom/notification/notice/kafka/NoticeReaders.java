package newsroom.notification.notice.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsroom.contracts.Event;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.notification.notice.ArticleCard;
import newsroom.notification.notice.Notices;
import newsroom.notification.work.Worker;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// An article's card takes what the article, its review case and its publication tell.
@Configuration(proxyBeanMethods = false)
class NoticeReaders {
  @Bean
  Consumer<Message<byte[]>> articleEvents(
      Inboxes inboxes, AggregateStore<ArticleCard> cards, Worker worker) {
    return nudging(
        inboxes,
        "notification-submission",
        "article",
        Reaction.into(
            cards,
            (card, event, inbound) ->
                introduced(event)
                    .map(version ->
                        Decision.of(
                            card.orElseGet(() -> new ArticleCard(inbound.subject()))
                                .with(version.versionNo(), headline(version))))),
        worker);
  }

  @Bean
  Consumer<Message<byte[]>> reviewEvents(
      Inboxes inboxes, AggregateStore<ArticleCard> cards, Notices notices, Worker worker) {
    var reaction = new NoticeFirst(notices, Reaction.into(cards, (_, _, _) -> Optional.empty()));
    return nudging(inboxes, "notification-review", "review-case", reaction, worker);
  }

  @Bean
  Consumer<Message<byte[]>> publicationEvents(
      Inboxes inboxes, AggregateStore<ArticleCard> cards, Notices notices, Worker worker) {
    var reaction = new NoticeFirst(notices, Reaction.into(cards, (_, _, _) -> Optional.empty()));
    return nudging(inboxes, "notification-publication", "publication", reaction, worker);
  }

  private static Consumer<Message<byte[]>> nudging(
      Inboxes inboxes, String group, String kind, Reaction reaction, Worker worker) {
    return inboxes.reader(group, Map.of(kind, reaction)).andThen(_ -> worker.nudge());
  }

  private static Optional<ArticleVersion> introduced(Event event) {
    return switch (event) {
      case SubmissionReceived received -> Optional.of(received.version());
      case SubmissionRevised revised -> Optional.of(revised.version());
      default -> Optional.empty();
    };
  }

  private static String headline(ArticleVersion version) {
    return String.join(" ", version.headline().main()).strip().replaceAll("\\s+", " ");
  }
}
