package newsroom.submission.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsroom.contracts.submission.SourceCheck;
import newsroom.contracts.submission.UnitSignature;
import org.jspecify.annotations.Nullable;

/// What an article is in every state: whose it is, its working copy, its versions, its history.
///
/// @param receiptNo 来稿编号, from the submission on
/// @param voided receipt numbers taken for this article and never used
/// @param saved who saved the working copy last, null while it is as it was started
/// @param asked who waits for a sign-off 单位审签 of the working copy
/// @param signature of the working copy; gone when that changes
public record Manuscript(
    String articleId,
    String unitId,
    String startedBy,
    Instant startedAt,
    @Nullable String receiptNo,
    Slug working,
    List<HandedIn> versions,
    List<Line> history,
    List<String> voided,
    @Nullable Saved saved,
    @Nullable Asked asked,
    @Nullable UnitSignature signature) {

  /// One version: its text is kept under the hash.
  ///
  /// @param note key of the words that came with it, null for the first
  /// @param sourceCheck of a reprint, on the day it was handed in
  public record HandedIn(
      int no,
      String contentHash,
      String submittedBy,
      Instant at,
      @Nullable String note,
      @Nullable SourceCheck sourceCheck,
      @Nullable UnitSignature signature) {
    public HandedIn(
        int no, String contentHash, String submittedBy, Instant at, @Nullable String note) {
      this(no, contentHash, submittedBy, at, note, null, null);
    }
  }

  /// Who saved the working copy, and when.
  public record Saved(String by, String name, Instant at) {}

  /// Who asked for the sign-off, and when.
  public record Asked(String by, String name, Instant at) {}

  public Manuscript {
    versions = List.copyOf(versions);
    history = List.copyOf(history);
    voided = List.copyOf(voided);
  }

  /// Without anything of the unit's own handling.
  public Manuscript(
      String articleId,
      String unitId,
      String startedBy,
      Instant startedAt,
      @Nullable String receiptNo,
      Slug working,
      List<HandedIn> versions,
      List<Line> history,
      List<String> voided) {
    this(
        articleId, unitId, startedBy, startedAt, receiptNo, working, versions, history, voided,
        null, null, null);
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

  /// The highest number that a version has, the unit's or an editor's; 0 before the first.
  public int lastNumber() {
    int own = latest().map(HandedIn::no).orElse(0);
    return Math.max(own, last(Line.Edited.class).map(Line.Edited::versionNo).orElse(0));
  }

  /// The newest line of that sort.
  public <L extends Line> Optional<L> last(Class<L> sort) {
    return history.reversed().stream().filter(sort::isInstance).map(sort::cast).findFirst();
  }

  /// The signature, if it is one of this content.
  public @Nullable UnitSignature signatureOf(String contentHash) {
    return signature != null && signature.contentHash().equals(contentHash) ? signature : null;
  }

  /// Other words void the signature, visibly.
  Manuscript working(ArticleCommand.Save save) {
    if (save.working().contentHash().equals(working.contentHash())) {
      return this;
    }
    var next = with(receiptNo, save.working(), versions, history, voided, save.saved(), null, null);
    return signature == null
        ? next
        : next.line(new Line.SignatureVoid(save.saved().at(), signature.name()));
  }

  Manuscript signing(@Nullable Asked nowAsked, @Nullable UnitSignature nowSigned) {
    return with(receiptNo, working, versions, history, voided, saved, nowAsked, nowSigned);
  }

  Manuscript received(String number) {
    return with(number, working, versions, history, voided, saved, asked, signature);
  }

  /// What was signed goes with the version; the next text needs its own signature.
  Manuscript handedIn(HandedIn version) {
    return with(receiptNo, working, with(versions, version), history, voided, saved, null, null);
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
    return with(receiptNo, working, versions, lines, voided, saved, asked, signature);
  }

  Manuscript voiding(String number) {
    return voided.contains(number)
        ? this
        : with(
            receiptNo, working, versions, history, with(voided, number), saved, asked, signature);
  }

  private Manuscript with(
      @Nullable String number,
      Slug slug,
      List<HandedIn> handedIn,
      List<Line> lines,
      List<String> unused,
      @Nullable Saved by,
      @Nullable Asked waiting,
      @Nullable UnitSignature signed) {
    return new Manuscript(
        articleId, unitId, startedBy, startedAt, number, slug, handedIn, lines, unused, by, waiting,
        signed);
  }

  private static <E> List<E> with(List<E> list, E entry) {
    var longer = new ArrayList<>(list);
    longer.add(entry);
    return longer;
  }
}
