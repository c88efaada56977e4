package newsroom.submission.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an article is in every state: whose it is, its working copy, its versions, its history.
///
/// @param receiptNo 来稿编号, from the submission on
/// @param voided receipt numbers taken for this article and never used
public record Manuscript(
    String articleId,
    String unitId,
    String startedBy,
    Instant startedAt,
    @Nullable String receiptNo,
    Slug working,
    List<HandedIn> versions,
    List<Line> history,
    List<String> voided) {

  /// One version: its text is kept under the hash.
  ///
  /// @param note key of the words that came with it, null for the first
  public record HandedIn(
      int no, String contentHash, String submittedBy, Instant at, @Nullable String note) {}

  public Manuscript {
    versions = List.copyOf(versions);
    history = List.copyOf(history);
    voided = List.copyOf(voided);
  }

  static Manuscript started(String articleId, String unitId, String by, Instant at, Slug working) {
    return new Manuscript(
        articleId, unitId, by, at, null, working, List.of(), List.of(), List.of());
  }

  public Optional<HandedIn> latest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  public Optional<HandedIn> version(int no) {
    return versions.stream().filter(version -> version.no() == no).findFirst();
  }

  /// The newest line of that sort.
  public <L extends Line> Optional<L> last(Class<L> sort) {
    return history.reversed().stream().filter(sort::isInstance).map(sort::cast).findFirst();
  }

  Manuscript working(Slug next) {
    return new Manuscript(
        articleId, unitId, startedBy, startedAt, receiptNo, next, versions, history, voided);
  }

  Manuscript received(String number) {
    return new Manuscript(
        articleId, unitId, startedBy, startedAt, number, working, versions, history, voided);
  }

  Manuscript handedIn(HandedIn version) {
    return new Manuscript(
        articleId,
        unitId,
        startedBy,
        startedAt,
        receiptNo,
        working,
        with(versions, version),
        history,
        voided);
  }

  Manuscript line(Line line) {
    return history(with(history, line));
  }

  Manuscript lineBefore(Class<? extends Line> sort, Line line) {
    var longer = new ArrayList<>(history);
    int at = 0;
    while (at < longer.size() && !sort.isInstance(longer.get(at))) {
      at++;
    }
    longer.add(at, line);
    return history(longer);
  }

  private Manuscript history(List<Line> lines) {
    return new Manuscript(
        articleId, unitId, startedBy, startedAt, receiptNo, working, versions, lines, voided);
  }

  Manuscript voiding(String number) {
    return voided.contains(number)
        ? this
        : new Manuscript(
            articleId,
            unitId,
            startedBy,
            startedAt,
            receiptNo,
            working,
            versions,
            history,
            with(voided, number));
  }

  private static <E> List<E> with(List<E> list, E entry) {
    var longer = new ArrayList<>(list);
    longer.add(entry);
    return longer;
  }
}
