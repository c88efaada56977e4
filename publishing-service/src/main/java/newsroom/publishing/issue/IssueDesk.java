package newsroom.publishing.issue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.ids.Ids;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.publishing.issue.IssueCommand.Close;
import newsroom.publishing.issue.IssueCommand.Cut;
import newsroom.publishing.issue.IssueCommand.Open;
import newsroom.publishing.issue.IssueCommand.Place;
import newsroom.publishing.issue.IssueCommand.Printed;
import newsroom.publishing.issue.IssueCommand.Publish;
import newsroom.publishing.issue.IssueCommand.RemoveSlot;
import newsroom.publishing.issue.IssueCommand.Reopen;
import newsroom.publishing.issue.IssueCommand.Sign;
import newsroom.publishing.pool.Pool;
import newsroom.publishing.pool.PoolReason;
import org.springframework.stereotype.Service;

/// Where issues are made up, signed and published.
///
/// An article belongs to one issue by a claim in the pool, taken before it is placed and given back
/// after it is cut. Both are two writes: closing, signing and publication ask for every claim again.
@Service
public class IssueDesk {
  private final Issues issues;
  private final Pool pool;
  private final Press press;
  private final Clock clock;

  public IssueDesk(Issues issues, Pool pool, Press press, Clock clock) {
    this.issues = issues;
    this.pool = pool;
    this.press = press;
    this.clock = clock;
  }

  /// The id follows from title and number, so that two issues of one number are one document.
  public static String idOf(String publicationTitle, int issueNo) {
    try {
      var name = Normalizer.normalize(publicationTitle, Normalizer.Form.NFC) + "|" + issueNo;
      var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      hash[6] = (byte) ((hash[6] & 0x0f) | 0x80);
      hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
      var bits = ByteBuffer.wrap(hash);
      return new UUID(bits.getLong(), bits.getLong()).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Outcome<Issue> plan(String requestId, Issue.Masthead masthead, Makeup makeup) {
    return issues.plan(
        masthead.issueId(), Cause.Command.of(requestId), Issue.plan(masthead, makeup));
  }

  public Outcome<Issue> open(String issueId, long version) {
    return change(issueId, version, new Open());
  }

  public Outcome<Issue> place(
      String issueId, long version, int pageNo, int slotOrder, Slot.Filled content) {
    var place = new Place(pageNo, slotOrder, content);
    // Refuses what the issue itself would refuse before anything is claimed
    var _ = load(issueId).state().apply(place);
    claim(issueId, content);
    try {
      return change(issueId, version, place);
    } catch (RuntimeException e) {
      settle(content.articleId(), issueId);
      throw e;
    }
  }

  public Outcome<Issue> cut(
      String issueId, long version, int pageNo, int slotOrder, String reason) {
    var before = load(issueId);
    var outcome = change(issueId, version, new Cut(pageNo, slotOrder, reason));
    settle(before.state().makeup().contentAt(pageNo, slotOrder).articleId(), issueId);
    return outcome;
  }

  public Outcome<Issue> removeSlot(
      String issueId, long version, int pageNo, int slotOrder, String reason) {
    return change(issueId, version, new RemoveSlot(pageNo, slotOrder, reason));
  }

  public Outcome<Issue> close(String issueId, long version) {
    return confirmed(issueId, version, new Close());
  }

  public Outcome<Issue> reopen(String issueId, long version, String reason, String by) {
    return change(issueId, version, new Reopen(reason, by));
  }

  public Outcome<Issue> sign(String issueId, long version, int issueNo, String by) {
    return confirmed(issueId, version, new Sign(issueNo, by, now()));
  }

  /// Published once, answered the same however often it is asked.
  ///
  /// The pages are made first, under a name that only this signed state has; a crash before the
  /// second step leaves pages that nobody can see and that the next try makes again.
  public Outcome<Issue> publish(String issueId, long version) {
    var before = load(issueId);
    var cause = new Cause.Command("publish:" + issueId, correlation(issueId));
    if (before.state() instanceof Issue.Signed signed) {
      require(before, version);
      requireClaims(before);
      var edition = issueId + "." + before.version();
      var texts =
          pool.texts(
              signed.makeup().contents().stream()
                  .map(c -> new Pool.VersionRef(c.content().articleId(), c.content().versionNo()))
                  .toList());
      var known = pool.find(texts.keySet());
      var printed = new HashMap<String, Printed>();
      for (var placed : signed.makeup().contents()) {
        var id = placed.content().articleId();
        var text = texts.get(id);
        if (text == null || !text.contentHash().equals(placed.content().contentHash())) {
          throw new Refusal.Conflict(PoolReason.NOT_CURRENT);
        }
        var latest = Objects.requireNonNull(Objects.requireNonNull(known.get(id)).latest());
        printed.put(id, new Printed(text.title(), latest.unitId()));
      }
      press.print(signed, edition, texts);
      var publish = new Publish(now(), edition, printed);
      return issues.change(
          issueId, cause, Expected.version(version), issue -> issue.apply(publish));
    }
    var publish = new Publish(now(), "", Map.of());
    var expected =
        before.state() instanceof Issue.Published ? Expected.any() : Expected.version(version);
    return issues.change(issueId, cause, expected, issue -> issue.apply(publish));
  }

  /// Gives the article back to the pool unless the issue holds it.
  void settle(String articleId, String issueId) {
    var issue = issues.find(issueId);
    if (issue.isEmpty() || !issue.get().state().makeup().holds(articleId)) {
      pool.release(articleId, issueId);
    }
  }

  public Snapshot<Issue> load(String issueId) {
    return issues.find(issueId).orElseThrow(() -> new Refusal.NotFound(IssueReason.NO_SUCH_ISSUE));
  }

  /// The contents cannot change between the question and the write: both are about one version.
  private Outcome<Issue> confirmed(String issueId, long version, IssueCommand command) {
    var before = load(issueId);
    require(before, version);
    var _ = before.state().apply(command);
    requireClaims(before);
    return change(issueId, version, command);
  }

  private static void require(Snapshot<Issue> issue, long version) {
    if (issue.version() != version) {
      throw new Refusal.Stale(PlatformReason.STALE);
    }
  }

  private void requireClaims(Snapshot<Issue> issue) {
    for (var placed : issue.state().makeup().contents()) {
      claim(issue.id(), placed.content());
    }
  }

  /// A claim that its issue does not use was left behind by a crash and is taken over.
  private void claim(String issueId, Slot.Filled content) {
    pool.find(content.articleId())
        .filter(article -> !article.published())
        .map(article -> article.claim())
        .filter(claim -> !claim.issueId().equals(issueId))
        .filter(claim -> claim.at().isBefore(now().minus(LeftClaims.LEFT_ALONE)))
        .ifPresent(claim -> settle(content.articleId(), claim.issueId()));
    pool.claim(content.articleId(), issueId, content.versionNo(), content.contentHash());
  }

  private Outcome<Issue> change(String issueId, long version, IssueCommand command) {
    return issues.change(
        issueId,
        Cause.Command.of(Ids.next()),
        Expected.version(version),
        issue -> issue.apply(command));
  }

  /// What is stored and told has milliseconds, so that a state read back equals the one written.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String correlation(String issueId) {
    return "publication:" + issueId;
  }
}
