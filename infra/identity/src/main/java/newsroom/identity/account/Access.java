package newsroom.identity.account;

import org.jspecify.annotations.Nullable;

/// Something an account may have open: browser sessions, grants to clients.
public interface Access {
  /// Ends everything, except the session with this id.
  void end(String account, @Nullable String exceptSession);
}
