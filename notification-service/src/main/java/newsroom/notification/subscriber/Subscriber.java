package newsroom.notification.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsroom.contracts.notification.NotificationEvent;
import newsroom.contracts.notification.SubscriberConfirmed;
import newsroom.contracts.notification.SubscriberUnsubscribed;

/// 订阅者. Gets nothing but the question before confirming; whoever leaves is remembered without address.
public sealed interface Subscriber {
  /// Between two questions to one address, so that a form cannot be used to pester somebody.
  Duration BETWEEN_QUESTIONS = Duration.ofMinutes(2);

  int QUESTIONS_AT_FIRST = 5;
  Duration BETWEEN_LATER_QUESTIONS = Duration.ofHours(24);

  String id();

  /// Of subscribing; leaving and coming back is the next one. Links of an earlier round do nothing.
  int round();

  /// 待确认.
  ///
  /// @param questions how many mails have asked for confirmation in this round
  record Pending(
      String id, EmailAddress address, Tongue tongue, int round, int questions, Instant askedAt)
      implements Subscriber {}

  record Active(String id, EmailAddress address, int round, Instant confirmedAt)
      implements Subscriber {}

  /// 退订.
  record Unsubscribed(String id, int round, Instant at) implements Subscriber {}

  sealed interface Wish {}

  record Subscribe(EmailAddress address, Tongue tongue, Instant at) implements Wish {}

  record Confirm(int round, Instant at) implements Wish {}

  record Leave(Instant at) implements Wish {}

  /// What a wish leads to.
  record Change(Subscriber next, List<NotificationEvent> events) {
    public Change {
      events = List.copyOf(events);
    }

    private static Change to(Subscriber next, NotificationEvent... events) {
      return new Change(next, List.of(events));
    }
  }

  static Change first(String id, Subscribe wish) {
    return Change.to(new Pending(id, wish.address(), wish.tongue(), 1, 1, wish.at()));
  }

  /// @throws LinkOutdated when the link belongs to an earlier round
  default Change after(Wish wish) {
    record Move(Subscriber subscriber, Wish wish) {}
    return switch (new Move(this, wish)) {
      case Move(Pending pending, Subscribe again) -> Change.to(askedAgain(pending, again));
      case Move(Pending(var id, var address, _, var round, _, _), Confirm(var asked, var at))
          when asked == round ->
          Change.to(new Active(id, address, round, at), new SubscriberConfirmed(id));
      case Move(Pending(var id, _, _, var round, _, _), Leave(var at)) ->
          Change.to(new Unsubscribed(id, round, at));
      case Move(Active _, Subscribe _), Move(Active _, Confirm _) -> Change.to(this);
      case Move(Active(var id, _, var round, _), Leave(var at)) ->
          Change.to(new Unsubscribed(id, round, at), new SubscriberUnsubscribed(id));
      case Move(Unsubscribed(var id, var round, _), Subscribe(var address, var tongue, var at)) ->
          Change.to(new Pending(id, address, tongue, round + 1, 1, at));
      case Move(Unsubscribed gone, Leave _) -> Change.to(gone);
      case Move(Pending _, Confirm _), Move(Unsubscribed _, Confirm _) -> throw new LinkOutdated();
    };
  }

  private static Pending askedAgain(Pending pending, Subscribe again) {
    var pause =
        pending.questions() < QUESTIONS_AT_FIRST ? BETWEEN_QUESTIONS : BETWEEN_LATER_QUESTIONS;
    return again.at().isBefore(pending.askedAt().plus(pause))
        ? pending
        : new Pending(
            pending.id(),
            pending.address(),
            again.tongue(),
            pending.round(),
            pending.questions() + 1,
            again.at());
  }

  /// The link was for an earlier round of subscribing.
  final class LinkOutdated extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
