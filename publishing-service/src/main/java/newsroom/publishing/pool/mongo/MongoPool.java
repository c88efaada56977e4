package newsroom.publishing.pool.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.ids.Ids;
import newsroom.platform.problem.Refusal;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.publishing.pool.ArticleText;
import newsroom.publishing.pool.Pool;
import newsroom.publishing.pool.PoolArticle;
import newsroom.publishing.pool.PoolArticle.Standing;
import newsroom.publishing.pool.PoolReason;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MongoPool implements Pool {
  private final AggregateStore<PoolArticle> articles;
  private final MongoCollection<Document> texts;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  MongoPool(AggregateStore<PoolArticle> articles, MongoDatabase database, Clock clock) {
    this.articles = articles;
    this.texts = database.getCollection("texts");
    this.clock = clock;
  }

  @Override
  public Optional<PoolArticle> find(String articleId) {
    return articles.load(articleId).map(Snapshot::state);
  }

  @Override
  public Map<String, PoolArticle> find(Collection<String> articleIds) {
    var found = new HashMap<String, PoolArticle>();
    if (!articleIds.isEmpty()) {
      read(in("_id", articleIds), articleIds.size()).forEach(a -> found.put(a.articleId(), a));
    }
    return found;
  }

  @Override
  public Page<PoolArticle> ready(PageRequest wanted) {
    var ready = eq("state.standing", Standing.READY.name());
    var after = wanted.after();
    var items = read(after == null ? ready : and(ready, gt("_id", after)), wanted.limit() + 1);
    return items.size() <= wanted.limit()
        ? new Page<>(items, null)
        : new Page<>(items.subList(0, wanted.limit()), items.get(wanted.limit() - 1).articleId());
  }

  @Override
  public List<PoolArticle> claimedBefore(Instant time) {
    return read(eq("state.standing", Standing.PLACED.name()), 1_000).stream()
        .filter(article -> article.claim() != null && article.claim().at().isBefore(time))
        .toList();
  }

  @Override
  public void claim(String articleId, String issueId, int versionNo, String contentHash) {
    var now = clock.instant();
    articles.put(
        articleId,
        Cause.Command.of(Ids.next()),
        Expected.any(),
        known ->
            Decision.of(
                known
                    .orElseThrow(() -> new Refusal.Conflict(PoolReason.NOT_IN_POOL))
                    .claimedBy(issueId, versionNo, contentHash, now)));
  }

  @Override
  public void release(String articleId, String issueId) {
    articles.change(
        articleId,
        Cause.Command.of(Ids.next()),
        Expected.any(),
        article -> Decision.of(article.releasedBy(issueId)));
  }

  @Override
  public void published(String articleId, String issueId, Instant at) {
    articles.change(
        articleId,
        Cause.Command.of("published:" + issueId),
        Expected.any(),
        article -> Decision.of(article.publishedBy(issueId, at)));
  }

  @Override
  public void keep(ArticleText text) {
    try {
      texts.insertOne(
          new Document("_id", id(text.articleId(), text.versionNo()))
              .append("text", new Document(json.convertValue(text, new TypeReference<>() {}))));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public Map<String, ArticleText> texts(Collection<VersionRef> versions) {
    var found = new HashMap<String, ArticleText>();
    if (versions.isEmpty()) {
      return found;
    }
    var ids = versions.stream().map(v -> id(v.articleId(), v.versionNo())).toList();
    for (var document : texts.find(in("_id", ids))) {
      var text = json.convertValue(document.get("text", Document.class), ArticleText.class);
      found.put(text.articleId(), text);
    }
    return found;
  }

  private static String id(String articleId, int versionNo) {
    return articleId + "|" + versionNo;
  }

  private List<PoolArticle> read(Bson which, int most) {
    var read = new ArrayList<PoolArticle>();
    for (var document : articles.collection().find(which).sort(ascending("_id")).limit(most)) {
      articles.snapshot(document).map(Snapshot::state).ifPresent(read::add);
    }
    return read;
  }
}
