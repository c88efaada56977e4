package newsroom.notification;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.notification.delivery.Carrier;
import newsroom.notification.delivery.Deliveries;
import newsroom.notification.delivery.Letters;
import newsroom.notification.delivery.Patience;
import newsroom.notification.delivery.PostRoom;
import newsroom.notification.delivery.Purpose;
import newsroom.notification.mail.MailSettings;
import newsroom.notification.mailing.Contents;
import newsroom.notification.mailing.MailingDesk;
import newsroom.notification.mailing.Mailings;
import newsroom.notification.notice.Articles;
import newsroom.notification.notice.NoticeDesk;
import newsroom.notification.notice.Notices;
import newsroom.notification.subscriber.Masthead;
import newsroom.notification.subscriber.SubscriberLinks;
import newsroom.notification.subscriber.Subscribers;
import newsroom.notification.subscriber.SubscriptionDesk;
import newsroom.notification.unit.Units;
import newsroom.notification.work.Chore;
import newsroom.notification.work.Lease;
import newsroom.notification.work.Worker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {
  private static final int KEY_BYTES = 32;

  @Bean
  SubscriberLinks subscriberLinks(
      @Value("${links.key:}") String key, @Value("${newsroom.origin}") String origin, Clock clock) {
    if (!key.matches("[0-9a-fA-F]{" + 2 * KEY_BYTES + "}")) {
      throw new IllegalStateException(
          "links.key is missing or not 32 bytes in hex: it seals the links in mails. Name a file that"
              + " has it in newsroom.secrets (NEWSROOM_SECRETS)");
    }
    return new SubscriberLinks(HexFormat.of().parseHex(key), origin, clock);
  }

  @Bean
  SubscriptionDesk subscriptionDesk(
      Subscribers subscribers,
      Deliveries deliveries,
      SubscriberLinks links,
      Worker worker,
      Clock clock) {
    return new SubscriptionDesk(subscribers, deliveries, links, worker::nudge, clock);
  }

  @Bean
  MailingDesk mailingDesk(
      Mailings mailings, Subscribers subscribers, Deliveries deliveries, Clock clock) {
    return new MailingDesk(mailings, subscribers, deliveries, clock);
  }

  @Bean
  NoticeDesk noticeDesk(
      Notices notices, Articles articles, Units units, Deliveries deliveries, Clock clock) {
    return new NoticeDesk(notices, articles, units, deliveries, clock);
  }

  /// The name that the last published issue bears.
  @Bean
  Masthead masthead(Contents contents, MessageSource words) {
    return locale ->
        contents
            .latest()
            .map(IssuePublished::publicationTitle)
            .orElseGet(() -> words.getMessage("masthead", null, locale));
  }

  @Bean
  Letters<Purpose> allLetters(
      Letters<Purpose.IssueMail> issues,
      Letters<Purpose.Confirmation> confirmations,
      Letters<Purpose.NoticeMail> notices) {
    return purpose ->
        switch (purpose) {
          case Purpose.IssueMail issue -> issues.write(issue);
          case Purpose.Confirmation confirmation -> confirmations.write(confirmation);
          case Purpose.NoticeMail notice -> notices.write(notice);
        };
  }

  @Bean
  PostRoom postRoom(
      Deliveries deliveries,
      Letters<Purpose> letters,
      Carrier carrier,
      MailSettings settings,
      Clock clock) {
    var patience =
        new Patience(settings.firstPause(), settings.longestPause(), settings.giveUpAfter());
    return new PostRoom(deliveries, letters, carrier, patience, settings.connections(), clock);
  }

  @Bean
  Worker worker(
      NoticeDesk notices,
      MailingDesk mailings,
      PostRoom postRoom,
      Lease lease,
      MailSettings settings) {
    Chore sending =
        mayGoOn -> {
          var round = postRoom.round(mayGoOn);
          if (round.away()) {
            return Chore.Result.BLOCKED;
          }
          return round.moved() > 0 ? Chore.Result.DONE_SOME : Chore.Result.NOTHING_TO_DO;
        };
    return new Worker(
        List.of(notices::tell, mailings::freeze, sending, mailings::complete),
        lease,
        settings.lookEvery(),
        settings.lease().dividedBy(3));
  }
}
