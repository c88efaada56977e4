package newsroom.review.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.CaseDesk;
import newsroom.review.casefile.ReviewReason;
import newsroom.review.journal.Entry;
import newsroom.review.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Answers from the journal alone. Who may read a case may read its record.
@Service
public class ProofDesk {
  private final Journal journal;
  private final CaseDesk cases;
  private final Clock clock;

  ProofDesk(Journal journal, CaseDesk cases, Clock clock) {
    this.journal = journal;
    this.clock = clock;
    this.cases = cases;
  }

  public ReviewRecord record(Actor actor, String articleId, @Nullable Instant at) {
    var told = told(actor, articleId, at);
    var ofArticle = journal.read(Journal.ARTICLES, articleId);
    return at == null ? Story.now(told, ofArticle, clock.instant()) : Story.of(told, ofArticle, at);
  }

  public List<Entry> history(Actor actor, String articleId) {
    return told(actor, articleId, null);
  }

  public CaseExport export(Actor actor, String articleId) {
    return new CaseExport(
        articleId, told(actor, articleId, null), journal.read(Journal.ARTICLES, articleId));
  }

  public byte[] pdf(ReviewRecord record) {
    return RecordPdf.of(record);
  }

  private List<Entry> told(Actor actor, String articleId, @Nullable Instant at) {
    cases.read(actor, articleId);
    var told = journal.read(Journal.CASES, articleId);
    if (told.isEmpty() || (at != null && told.getFirst().at().isAfter(at))) {
      throw new Refusal.NotFound(ReviewReason.NO_CASE);
    }
    return told;
  }

  /// @param next where the list goes on; null at its end
  /// @param total of the view
  public record Queue(List<ReviewRecord> cases, int total, @Nullable String next) {
    public Queue {
      cases = List.copyOf(cases);
    }
  }

  /// The cases as they stood, the oldest first.
  public Queue queue(Instant at, PastView view, @Nullable String after, int limit) {
    record Stood(Instant openedAt, String articleId) {}
    var found = new ArrayList<Stood>();
    journal.eachCase(
        at,
        told -> {
          if (view.has(Story.stateOf(told, at))) {
            var opening = told.getFirst();
            found.add(new Stood(opening.at(), opening.articleId()));
          }
        });
    found.sort(Comparator.comparing(Stood::openedAt).thenComparing(Stood::articleId));
    int total = found.size();
    // What is past does not move: the article where a part ended is where the next one begins
    int from = 0;
    while (after != null && from < total && !found.get(from++).articleId().equals(after)) {}
    var part =
        found.subList(from, Math.min(from + limit, total)).stream()
            .map(one -> story(one.articleId(), at))
            .toList();
    return new Queue(part, total, from + limit < total ? part.getLast().articleId() : null);
  }

  private ReviewRecord story(String articleId, Instant at) {
    return Story.of(
        journal.read(Journal.CASES, articleId), journal.read(Journal.ARTICLES, articleId), at);
  }
}
