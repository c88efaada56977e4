package newsroom.contracts.notification;

import newsroom.contracts.Event;

/// Key: subscriberId for what happens to a subscriber, issueId for what happens to a mailing. Never an address.
public sealed interface NotificationEvent extends Event
    permits SubscriberConfirmed, SubscriberUnsubscribed, AudienceFrozen, MailingCompleted {}
