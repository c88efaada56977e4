package newsroom.notification.notice.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsroom.contracts.Event;
import newsroom.contracts.call.CallOpened;
import newsroom.contracts.review.EditorialEditMade;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.UnitSignOffRequested;
import newsroom.notification.notice.ArticleCard;
import newsroom.notification.notice.CallCard;
import newsroom.notification.notice.Notices;
import newsroom.notification.unit.Units;
import newsroom.notification.work.Worker;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.InboundEvent;
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
      Inboxes inboxes,
      AggregateStore<ArticleCard> cards,
      AggregateStore<CallCard> calls,
      Notices notices,
      CallNotices callNotices,
      Worker worker) {
    Reaction articles = Reaction.into(cards, NoticeReaders::titled);
    Reaction titles =
        Reaction.into(
            calls,
            (_, event, inbound) ->
                event instanceof CallOpened opened
                    ? Optional.of(Decision.of(new CallCard(inbound.subject(), opened.title())))
                    : Optional.empty());
    return inboxes
        .reader(
            "notification-submission",
            Map.of(
                "article",
                new NoticeFirst(notices, callNotices, articles),
                "call",
                new NoticeFirst(notices, callNotices, titles)))
        .andThen(_ -> worker.nudge());
  }

  @Bean
  CallNotices callNotices(Units units) {
    return new CallNotices(units);
  }

  @Bean
  Consumer<Message<byte[]>> reviewEvents(
      Inboxes inboxes,
      AggregateStore<ArticleCard> cards,
      Notices notices,
      CallNotices calls,
      Worker worker) {
    var reaction = new NoticeFirst(notices, calls, Reaction.into(cards, NoticeReaders::titled));
    return nudging(inboxes, "notification-review", "review-case", reaction, worker);
  }

  @Bean
  Consumer<Message<byte[]>> publicationEvents(
      Inboxes inboxes,
      AggregateStore<ArticleCard> cards,
      Notices notices,
      CallNotices calls,
      Worker worker) {
    var reaction =
        new NoticeFirst(notices, calls, Reaction.into(cards, (_, _, _) -> Optional.empty()));
    return nudging(inboxes, "notification-publication", "publication", reaction, worker);
  }

  private static Consumer<Message<byte[]>> nudging(
      Inboxes inboxes, String group, String kind, Reaction reaction, Worker worker) {
    return inboxes.reader(group, Map.of(kind, reaction)).andThen(_ -> worker.nudge());
  }

  private record Title(int versionNo, String words) {
    static Title of(ArticleVersion version) {
      return of(version.versionNo(), String.join(" ", version.headline().main()));
    }

    static Title of(int versionNo, String words) {
      return new Title(versionNo, words.strip().replaceAll("\\s+", " "));
    }
  }

  /// The card learns the headline of a version that is introduced, the unit's or an editor's.
  private static Optional<Decision<ArticleCard>> titled(
      Optional<ArticleCard> card, Event event, InboundEvent inbound) {
    return introduced(event)
        .map(title ->
            Decision.of(
                card.orElseGet(() -> new ArticleCard(inbound.subject()))
                    .with(title.versionNo(), title.words())));
  }

  private static Optional<Title> introduced(Event event) {
    return switch (event) {
      case SubmissionReceived received -> Optional.of(Title.of(received.version()));
      case SubmissionRevised revised -> Optional.of(Title.of(revised.version()));
      case EditorialEditMade edited -> Optional.of(Title.of(edited.version()));
      case UnitSignOffRequested asked ->
          Optional.of(Title.of(ArticleCard.WORKING_COPY, asked.title()));
      default -> Optional.empty();
    };
  }
}
