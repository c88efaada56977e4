package newsroom.submission.ledger.kafka;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsroom.contracts.publishing.ArticleKilled;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.Reaction;
import newsroom.submission.ledger.Account;
import newsroom.submission.ledger.Book;
import newsroom.submission.ledger.Crediting;
import newsroom.submission.ledger.Piece;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Grants when an article is published and takes back when it is killed. The account has the
/// publication's id and remembers how far it has followed it, so an event heard again does nothing.
@Configuration(proxyBeanMethods = false)
class CreditReaders {
  @Bean
  Consumer<Message<byte[]>> credits(
      Inboxes inboxes, AggregateStore<Account> accounts, Crediting crediting, Book book) {
    Reaction granting =
        Reaction.into(
            accounts,
            (account, event, inbound) -> {
              var at = inbound.at().truncatedTo(ChronoUnit.MILLIS);
              return switch (event) {
                case ArticlePublished told ->
                    crediting.published(account, printed(told), at).map(Decision::of);
                case ArticleKilled told ->
                    crediting.killed(account, told.reason(), at).map(Decision::of);
                default -> Optional.empty();
              };
            });
    return inboxes.reader(
        "submission-ledger", Map.of("publication", new Booked(accounts, book, granting)));
  }

  private static Crediting.Printed printed(ArticlePublished told) {
    return new Crediting.Printed(
        told.articleId(),
        told.versionNo(),
        told.contentHash(),
        new Piece.Place(
            told.publicationTitle(),
            told.issueId(),
            told.issueNo(),
            told.issueDate(),
            told.pageNo(),
            told.pageName(),
            told.slotOrder(),
            told.channel(),
            told.permalink()));
  }

  /// Lets the book know at once.
  private record Booked(AggregateStore<Account> accounts, Book book, Reaction inner)
      implements Reaction {
    @Override
    public boolean apply(InboundEvent event) {
      boolean fresh = inner.apply(event);
      if (fresh) {
        accounts.load(event.subject()).ifPresent(book::took);
      }
      return fresh;
    }

    @Override
    public long last(String kind, String subject) {
      return inner.last(kind, subject);
    }
  }
}
