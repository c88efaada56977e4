package newsroom.submission.unit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.IfMatch;
import newsroom.submission.unit.Act;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitDesk;
import newsroom.submission.unit.UnitQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What the handlers of units have in common: who acts, what a request is known by, what it answers.
@Component
final class Acting {
  private final UnitDesk desk;
  private final Clock clock;

  Acting(UnitDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// The store keeps milliseconds.
  Act of(Actor actor) {
    return new Act(actor.accountId(), actor.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /// The same person, act, version and words: a request repeated after a lost answer, not a second act.
  static Cause.Command cause(String act, Actor actor, IfMatch seen, Object words) {
    return Cause.Command.of(
        act + "|" + actor.accountId() + "|" + seen.version() + "|" + hash(words.toString()));
  }

  UnitView view(Unit unit, long version, Actor actor) {
    return UnitView.of(unit, version, desk.roster(), actor, desk.today());
  }

  ResponseEntity<UnitView> changed(Outcome<Unit> outcome, Actor actor) {
    return ResponseEntity.ok()
        .eTag(ETags.of(outcome.version()))
        .body(view(outcome.state(), outcome.version(), actor));
  }

  static void refuse(List<FieldProblem> wrong) {
    if (!wrong.isEmpty()) {
      throw new Refusal.Invalid(PlatformReason.INVALID, wrong);
    }
  }

  static String cursor(Snapshot<Unit> last) {
    String place = last.state().profile().canonicalName() + "\n" + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  static UnitQuery.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1);
      if (parts.length == 2) {
        return new UnitQuery.Place(parts[0], parts[1]);
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal.BadRequest(PlatformReason.MALFORMED_REQUEST);
    }
    throw new Refusal.BadRequest(PlatformReason.MALFORMED_REQUEST);
  }

  private static String hash(String words) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
