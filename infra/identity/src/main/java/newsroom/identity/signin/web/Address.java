package newsroom.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/// Where a request comes from, for counting attempts.
final class Address {
  private static final int GROUPS_OF_A_NETWORK = 4;

  private Address() {}

  /// One household has a whole IPv6 network, so its first half stands for it.
  static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (!address.contains(":") || address.contains("::")) {
      return address;
    }
    return String.join(":", Arrays.copyOf(address.split(":"), GROUPS_OF_A_NETWORK));
  }
}
