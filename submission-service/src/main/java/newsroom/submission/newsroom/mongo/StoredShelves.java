package newsroom.submission.newsroom.mongo;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import newsroom.submission.newsroom.SavedView;
import newsroom.submission.newsroom.Shelves;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Collection `saved-views`: a document for each person and one for all, found by their ids. They tell
/// nobody anything.
@Repository
class StoredShelves implements Shelves {
  private static final String SHARED = "shared";

  private final AggregateStore<Shelf> store;

  StoredShelves(Aggregates aggregates) {
    this.store = aggregates.store("saved-views", "saved-views", new Documents());
  }

  @Override
  public Shelf own(String accountId) {
    return find(key(accountId));
  }

  @Override
  public Shelf shared() {
    return find(SHARED);
  }

  @Override
  public Shelf changeOwn(String accountId, UnaryOperator<Shelf> move) {
    return change(key(accountId), move);
  }

  @Override
  public Shelf changeShared(UnaryOperator<Shelf> move) {
    return change(SHARED, move);
  }

  private Shelf find(String id) {
    return store.load(id).map(shelf -> shelf.state()).orElse(Shelf.EMPTY);
  }

  private Shelf change(String id, UnaryOperator<Shelf> move) {
    return store
        .put(
            id,
            Cause.Command.of(UUID.randomUUID().toString()),
            Expected.any(),
            there -> Decision.of(move.apply(there.orElse(Shelf.EMPTY))))
        .state();
  }

  private static String key(String accountId) {
    return "person|" + accountId;
  }

  private static final class Documents implements StateMapping<Shelf> {
    @Override
    public Document toDocument(Shelf shelf) {
      var document = new Document("views", shelf.views().stream().map(this::document).toList());
      return shelf.chosen() == null ? document : document.append("chosen", shelf.chosen());
    }

    @Override
    public Shelf fromDocument(Document document) {
      return new Shelf(
          document.getList("views", Document.class).stream().map(this::view).toList(),
          document.getString("chosen"));
    }

    /// Names and values apart: a name with a dot is no key of a document.
    private Document document(SavedView view) {
      var document =
          new Document("viewId", view.viewId())
              .append("name", view.name())
              .append("asked", List.copyOf(view.asked().keySet()))
              .append("for", List.copyOf(view.asked().values()))
              .append("shared", view.shared())
              .append("ownerId", view.ownerId())
              .append("ownerName", view.ownerName())
              .append("version", view.version());
      var deletedAt = view.deletedAt();
      return deletedAt == null ? document : document.append("deletedAt", Date.from(deletedAt));
    }

    private SavedView view(Document document) {
      var deletedAt = document.getDate("deletedAt");
      return new SavedView(
          document.getString("viewId"),
          document.getString("name"),
          asked(document),
          document.getBoolean("shared", false),
          document.getString("ownerId"),
          document.getString("ownerName"),
          document.getInteger("version", 0),
          deletedAt == null ? null : deletedAt.toInstant());
    }

    private static Map<String, String> asked(Document document) {
      var names = document.getList("asked", String.class);
      var values = document.getList("for", String.class);
      var asked = new LinkedHashMap<String, String>();
      for (int i = 0; i < names.size(); i++) {
        asked.put(names.get(i), values.get(i));
      }
      return asked;
    }
  }
}
