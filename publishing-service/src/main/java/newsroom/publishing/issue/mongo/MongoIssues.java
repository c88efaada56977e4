package newsroom.publishing.issue.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.Refusal;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Issue.Published;
import newsroom.publishing.issue.IssueReason;
import newsroom.publishing.issue.Issues;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class MongoIssues implements Issues {
  private static final Bson PUBLISHED = eq("state.status", Issue.Status.PUBLISHED.name());

  private final AggregateStore<Issue> store;

  MongoIssues(AggregateStore<Issue> store) {
    this.store = store;
  }

  @Override
  public Outcome<Issue> plan(String issueId, Cause.Command cause, Decision<Issue> planned) {
    return store.put(
        issueId,
        cause,
        Expected.any(),
        there -> {
          if (there.isPresent()) {
            throw new Refusal.Conflict(IssueReason.NUMBER_TAKEN);
          }
          return planned;
        });
  }

  @Override
  public Outcome<Issue> change(
      String issueId,
      Cause.Command cause,
      Expected expected,
      Function<Issue, Decision<Issue>> move) {
    return store.put(
        issueId,
        cause,
        expected,
        there ->
            move.apply(there.orElseThrow(() -> new Refusal.NotFound(IssueReason.NO_SUCH_ISSUE))));
  }

  @Override
  public Optional<Snapshot<Issue>> find(String issueId) {
    return store.load(issueId);
  }

  @Override
  public Page<Snapshot<Issue>> list(PageRequest wanted) {
    var after = wanted.after() == null ? empty() : after(wanted.after());
    var items = read(after, descending("state.issueDate", "_id"), wanted.limit() + 1);
    if (items.size() <= wanted.limit()) {
      return new Page<>(items, null);
    }
    var last = items.get(wanted.limit() - 1);
    return new Page<>(
        items.subList(0, wanted.limit()), last.state().masthead().issueDate() + "~" + last.id());
  }

  /// The cursor is the last one's date and id.
  private static Bson after(String cursor) {
    var parts = cursor.split("~", 2);
    var date = parts[0];
    return parts.length < 2
        ? lt("state.issueDate", date)
        : or(lt("state.issueDate", date), and(eq("state.issueDate", date), lt("_id", parts[1])));
  }

  @Override
  public List<Published> published(int most) {
    return read(PUBLISHED, descending("state.issueDate", "state.issueNo"), most).stream()
        .map(Snapshot::state)
        .filter(Published.class::isInstance)
        .map(Published.class::cast)
        .toList();
  }

  @Override
  public Optional<Published> neighbour(Issue.Masthead of, boolean later) {
    var date = of.issueDate().toString();
    var beyond =
        later
            ? or(
                gt("state.issueDate", date),
                and(eq("state.issueDate", date), gt("state.issueNo", of.issueNo())))
            : or(
                lt("state.issueDate", date),
                and(eq("state.issueDate", date), lt("state.issueNo", of.issueNo())));
    return read(
            and(PUBLISHED, eq("state.publicationTitle", of.publicationTitle()), beyond),
            later
                ? ascending("state.issueDate", "state.issueNo")
                : descending("state.issueDate", "state.issueNo"),
            1)
        .stream()
        .map(Snapshot::state)
        .filter(Published.class::isInstance)
        .map(Published.class::cast)
        .findFirst();
  }

  private List<Snapshot<Issue>> read(Bson which, Bson order, int most) {
    var read = new ArrayList<Snapshot<Issue>>();
    for (Document document : store.collection().find(which).sort(order).limit(most)) {
      store.snapshot(document).ifPresent(read::add);
    }
    return read;
  }
}
