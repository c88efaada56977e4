package newsroom.notification.mailing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import newsroom.notification.delivery.Deliveries;
import newsroom.notification.delivery.Purpose;
import newsroom.notification.delivery.Tally;
import newsroom.notification.subscriber.Subscribers;
import newsroom.notification.work.Chore;

/// Freezes audiences and closes mailings when every delivery is settled.
public final class MailingDesk {
  private static final int PAGE = 500;

  private final Mailings mailings;
  private final Subscribers subscribers;
  private final Deliveries deliveries;
  private final Clock clock;

  public MailingDesk(
      Mailings mailings, Subscribers subscribers, Deliveries deliveries, Clock clock) {
    this.mailings = mailings;
    this.subscribers = subscribers;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  public Chore.Result freeze(BooleanSupplier mayGoOn) {
    var result = Chore.Result.NOTHING_TO_DO;
    for (var mailing : mailings.unfinished()) {
      if (mailing instanceof Mailing.Freezing freezing) {
        freeze(freezing, mayGoOn);
        result = Chore.Result.DONE_SOME;
      }
    }
    return result;
  }

  /// The checkpoint moves after the deliveries are stored: what a crash repeats is ignored.
  private void freeze(Mailing.Freezing freezing, BooleanSupplier mayGoOn) {
    var issueId = freezing.issueId();
    var reached = freezing.reached();
    while (mayGoOn.getAsBoolean()) {
      var next = subscribers.active(reached, PAGE);
      if (next.isEmpty()) {
        var audience = deliveries.audience(issueId);
        mailings.change(issueId, new Mailing.Freeze(audience.size(), digest(audience)));
        return;
      }
      deliveries.plan(
          next.stream().map(id -> new Purpose.IssueMail(issueId, id)).toList(), clock.instant());
      reached = next.getLast();
      mailings.change(issueId, new Mailing.Reach(reached));
    }
  }

  public Chore.Result complete(BooleanSupplier mayGoOn) {
    var result = Chore.Result.NOTHING_TO_DO;
    for (var mailing : mailings.unfinished()) {
      if (mailing instanceof Mailing.Sending sending && mayGoOn.getAsBoolean()) {
        var tally = deliveries.tally(sending.issueId());
        if (tally.waiting() == 0) {
          mailings.change(sending.issueId(), new Mailing.Complete(tally, clock.instant()));
          result = Chore.Result.DONE_SOME;
        }
      }
    }
    return result;
  }

  /// As it stands now, also while it runs.
  public Tally tally(Mailing mailing) {
    return mailing instanceof Mailing.Completed completed
        ? completed.tally()
        : deliveries.tally(mailing.issueId());
  }

  static String digest(List<String> sortedSubscriberIds) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      for (var id : sortedSubscriberIds) {
        sha256.update((id + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
