package newsroom.submission.call;

import java.util.Optional;

/// Verdicts as they were given, each kept before a call names it and never changed.
public interface Verdicts {
  /// @return the key it is found by; the same words have the same key
  String keep(String callId, Verdict verdict);

  Optional<Verdict> find(String callId, String key);
}
