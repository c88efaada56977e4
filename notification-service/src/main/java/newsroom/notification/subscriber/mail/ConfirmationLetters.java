package newsroom.notification.subscriber.mail;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import newsroom.notification.delivery.Letter;
import newsroom.notification.delivery.Letters;
import newsroom.notification.delivery.Purpose;
import newsroom.notification.mail.Envelope;
import newsroom.notification.mail.Templates;
import newsroom.notification.subscriber.Masthead;
import newsroom.notification.subscriber.Subscriber;
import newsroom.notification.subscriber.SubscriberLinks;
import newsroom.notification.subscriber.Subscribers;
import newsroom.notification.subscriber.Tongue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
final class ConfirmationLetters implements Letters<Purpose.Confirmation> {
  private final Subscribers subscribers;
  private final SubscriberLinks links;
  private final Masthead masthead;
  private final Envelope envelope;
  private final Templates templates;
  private final MessageSource words;
  private final Clock clock;

  ConfirmationLetters(
      Subscribers subscribers,
      SubscriberLinks links,
      Masthead masthead,
      Envelope envelope,
      Templates templates,
      MessageSource words,
      Clock clock) {
    this.subscribers = subscribers;
    this.links = links;
    this.masthead = masthead;
    this.envelope = envelope;
    this.templates = templates;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Written write(Purpose.Confirmation question) {
    return subscribers.find(question.subscriberId()).orElse(null)
                instanceof Subscriber.Pending pending
            && pending.round() == question.round()
        ? new Written.Ready(letter(question, pending))
        : new Written.NotWanted("answered already");
  }

  private Letter letter(Purpose.Confirmation question, Subscriber.Pending pending) {
    var locale =
        switch (pending.tongue()) {
          case CHINESE -> Locale.SIMPLIFIED_CHINESE;
          case ENGLISH -> Locale.ENGLISH;
        };
    var title = masthead.title(locale);
    var expiresAt = clock.instant().plus(SubscriberLinks.CONFIRM_WITHIN);
    var token = links.confirmToken(pending.id(), pending.round(), expiresAt);
    var unsubscribe = links.unsubscribeAddress(links.unsubscribeToken(pending.id()));
    Map<String, Object> values =
        Map.of(
            "title",
            title,
            "unsubscribe",
            unsubscribe,
            "address",
            links.confirmAddress(token, pending.tongue()),
            "english",
            pending.tongue() == Tongue.ENGLISH);
    return new Letter(
        pending.address().value(),
        title,
        words.getMessage("confirm.mail.subject", new Object[] {title}, locale),
        templates.fill("mail/confirm.txt", locale, values),
        templates.fill("mail/confirm", locale, values),
        envelope.messageId(question),
        Map.of(
            "List-Unsubscribe",
            "<" + unsubscribe + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click",
            "Auto-Submitted",
            "auto-generated",
            "Content-Language",
            locale.toLanguageTag()));
  }
}
