package newsroom.publishing.publication.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsroom.contracts.publishing.ArticleKilled;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.Reaction;
import newsroom.platform.relay.Aggregates;
import newsroom.publishing.publication.PublicationDesk;
import newsroom.publishing.publication.PublishedPages;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what this service itself tells of issues and of publications.
///
/// The publications are recorded first, then the issue's cursor moves: a crash in between repeats
/// recordings that change nothing.
@Configuration(proxyBeanMethods = false)
class PublicationReaders {
  /// How far the events of an issue or a publication were followed; nothing but the sequence is kept.
  record Cursor() {}

  @Bean
  Consumer<Message<byte[]>> publications(
      Inboxes inboxes, Aggregates aggregates, PublicationDesk desk, PublishedPages pages) {
    AggregateStore<Cursor> cursors =
        aggregates.store("publication-cursor", "publication_cursors", new NoState());
    Reaction noted = Reaction.into(cursors, (state, event, inbound) -> Optional.empty());
    var following = new Following(desk, pages, noted);
    return inboxes.reader(
        "publishing-publishing", Map.of("issue", following, "publication", following));
  }

  private record Following(PublicationDesk desk, PublishedPages pages, Reaction noted)
      implements Reaction {
    @Override
    public boolean apply(InboundEvent inbound) {
      if (inbound.sequence() == last(inbound.kind(), inbound.subject()) + 1) {
        switch (inbound.event()) {
          case IssuePublished issue -> desk.follow(issue, inbound.cause().correlationId());
          case ArticleKilled killed -> pages.redraw(killed.issueId());
          case null, default -> {}
        }
      }
      return noted.apply(inbound);
    }

    @Override
    public long last(String kind, String subject) {
      return noted.last(kind, subject);
    }
  }

  private static final class NoState implements StateMapping<Cursor> {
    @Override
    public Document toDocument(Cursor state) {
      return new Document();
    }

    @Override
    public Cursor fromDocument(Document document) {
      return new Cursor();
    }
  }
}
