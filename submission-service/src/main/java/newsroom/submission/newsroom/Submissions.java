package newsroom.submission.newsroom;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.article.StatusWord;
import newsroom.submission.search.Entry;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Hit;
import newsroom.submission.search.Listing;
import newsroom.submission.search.Order;
import newsroom.submission.search.Question;
import newsroom.submission.search.SearchIndex;
import newsroom.submission.search.Span;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/// All articles that were handed in, for people of the newspaper. Drafts are not among them.
public final class Submissions {
  public static final List<String> STATUSES =
      List.of(
          "SUBMITTED",
          "IN_REVIEW",
          "RETURNED",
          "ACCEPTED",
          "PUBLISHED",
          "REJECTED",
          "LAPSED",
          "WITHDRAWAL_REQUESTED",
          "WITHDRAWN");

  private static final int DEEPEST = 8;

  /// @param pieces where the words were found, by article; empty without a question
  public record Part(List<Entry> entries, @Nullable String next, Map<String, Hit> pieces) {
    public Part {
      entries = List.copyOf(entries);
      pieces = Map.copyOf(pieces);
    }
  }

  private final SearchIndex index;
  private final UnitDirectory units;

  public Submissions(SearchIndex index, UnitDirectory units) {
    this.index = index;
    this.units = units;
  }

  /// The units meant: the unit, those below it if wanted, of those the ones in the region.
  ///
  /// @return null when neither is given: all units
  public @Nullable Set<String> units(
      @Nullable String unitId, boolean below, @Nullable String regionCode) {
    if (unitId == null && regionCode == null) {
      return null;
    }
    var roster = units.roster();
    var meant = new HashSet<String>();
    if (unitId == null) {
      roster.units().forEach(unit -> meant.add(unit.id()));
    } else {
      meant.add(unitId);
      var level = List.of(unitId);
      for (int depth = 0; below && depth < DEEPEST && !level.isEmpty(); depth++) {
        level =
            level.stream()
                .flatMap(id -> roster.children(id).stream())
                .map(Snapshot::id)
                .filter(meant::add)
                .toList();
      }
    }
    if (regionCode != null) {
      meant.removeIf(id -> !lies(roster.find(id), regionCode));
    }
    return meant;
  }

  private static boolean lies(Optional<Snapshot<Unit>> unit, String regionCode) {
    return unit.map(u -> u.state().profile().details().region())
        .filter(region -> region.code().startsWith(regionCode))
        .isPresent();
  }

  public Part list(Filter filter, Order order, @Nullable String after, int limit) {
    Listing listing = index.list(filter, order, after, limit);
    return new Part(listing.entries(), listing.next(), Map.of());
  }

  /// Best first; nobody pages beyond the thousandth.
  ///
  /// @param from how many hits the parts before had
  public Part search(String text, Filter filter, int from, int limit) {
    int most = Math.min(Question.MOST, from + limit + 1);
    var hits = index.find(new Question(text, filter, most, false));
    var ids = hits.stream().skip(from).limit(limit).map(Hit::articleId).toList();
    var pieces = new LinkedHashMap<String, Hit>();
    if (!ids.isEmpty()) {
      index
          .find(new Question(text, filter, Math.min(most, from + limit), true))
          .forEach(hit -> pieces.put(hit.articleId(), hit));
    }
    pieces.keySet().retainAll(ids);
    boolean more = hits.size() > from + limit;
    return new Part(index.entries(ids), more ? String.valueOf(from + limit) : null, pieces);
  }

  public int count(Filter filter) {
    return index.count(filter);
  }

  /// Of the thousand best.
  public int count(String text, Filter filter) {
    return index.find(new Question(text, filter, Question.MOST, false)).size();
  }

  public Counts counts(Filter filter, Instant now) {
    var byUrgency = new EnumMap<Urgency, Integer>(Urgency.class);
    for (var urgency : Urgency.values()) {
      byUrgency.put(urgency, index.count(filter.withAnswerBy(urgency.ends(now))));
    }
    return new Counts(index.counts(filter, STATUSES), byUrgency);
  }

  /// With a question: of the thousand best.
  public Counts counts(String text, Filter filter, Instant now) {
    var open = filter.withStatus(Set.of()).withAnswerBy(Span.OPEN);
    var found =
        index.find(new Question(text, open, Question.MOST, false)).stream()
            .map(Hit::articleId)
            .toList();
    var byStatus = new LinkedHashMap<String, Integer>();
    STATUSES.forEach(status -> byStatus.put(status, 0));
    var byUrgency = new EnumMap<Urgency, Integer>(Urgency.class);
    for (var urgency : Urgency.values()) {
      byUrgency.put(urgency, 0);
    }
    for (var entry : index.entries(found)) {
      var status = entry.facts().status();
      var answerBy = entry.facts().handling().answerBy();
      if (filter.answerBy().contains(answerBy)) {
        byStatus.merge(status, 1, Integer::sum);
      }
      if (answerBy != null && (filter.statuses().isEmpty() || filter.statuses().contains(status))) {
        for (var urgency : Urgency.values()) {
          byUrgency.merge(urgency, urgency.ends(now).contains(answerBy) ? 1 : 0, Integer::sum);
        }
      }
    }
    return new Counts(byStatus, byUrgency);
  }

  /// The word its unit reads.
  public static StatusWord word(String status) {
    return switch (status) {
      case "SUBMITTED" -> StatusWord.RECEIVED;
      case "WITHDRAWAL_REQUESTED" -> StatusWord.WITHDRAWN;
      default -> StatusWord.valueOf(status);
    };
  }

  public String unitName(@Nullable String unitId) {
    return unitId == null
        ? ""
        : units
            .roster()
            .find(unitId)
            .map(unit -> unit.state().profile().canonicalName())
            .orElse("");
  }
}
