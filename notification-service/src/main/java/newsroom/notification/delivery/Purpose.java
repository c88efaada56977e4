package newsroom.notification.delivery;

/// What a mail is for. Its delivery's id follows from it, so that no mail is promised twice.
public sealed interface Purpose {
  /// The mail of an issue to one subscriber.
  record IssueMail(String issueId, String subscriberId) implements Purpose {}

  /// The question whether the owner of the address subscribed.
  ///
  /// @param round of subscribing; leaving and coming back is the next one
  /// @param copy how often the mail was asked for in this round
  record Confirmation(String subscriberId, int round, int copy) implements Purpose {}

  /// A notice to a unit's office.
  record NoticeMail(String noticeId) implements Purpose {}

  default String deliveryId() {
    return switch (this) {
      case IssueMail(var issueId, var subscriberId) -> issueId + "|" + subscriberId + "|MAIL";
      case Confirmation(var subscriberId, var round, var copy) ->
          "confirmation|" + subscriberId + "|" + round + "|" + copy + "|MAIL";
      case NoticeMail(var noticeId) -> "notice|" + noticeId + "|MAIL";
    };
  }

  /// Somebody waits for it: it goes before the mails of an issue.
  default boolean urgent() {
    return switch (this) {
      case IssueMail _ -> false;
      case Confirmation _, NoticeMail _ -> true;
    };
  }
}
