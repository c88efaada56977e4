package newsroom.identity.signin;

import java.time.Duration;

/// Attempts per door and person. An attempt counts before it is judged, so that a hundred parallel
/// guesses are still only as many as one after another.
public interface Attempts {
  sealed interface Entry {
    /// One may try; `left` more failures and one has to wait `then`.
    record Open(int left, Duration then) implements Entry {}

    record Shut(Duration pause) implements Entry {}
  }

  Entry begin(Door door, String whom);

  /// It was the right person: all earlier attempts are forgotten.
  void forget(Door door, String whom);

  /// It was somebody right among others: only this attempt is taken back.
  void takeBack(Door door, String whom);
}
