package newsroom.submission.article.web;

import newsroom.platform.aggregate.Cause;
import newsroom.platform.security.Actor;
import newsroom.platform.web.IfMatch;
import newsroom.submission.article.Fingerprint;

/// The same person, act, version and words: a request repeated after a lost answer, not a second act.
final class Causes {
  private Causes() {}

  static Cause.Command of(String act, Actor actor, IfMatch seen, Object words) {
    return Cause.Command.of(
        Fingerprint.of(act + "|" + actor.accountId() + "|" + seen.version() + "|" + words)
            .substring(0, 32));
  }
}
