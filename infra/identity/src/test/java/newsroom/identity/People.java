package newsroom.identity;

import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.identity.account.AccountDesk;
import newsroom.identity.account.Profile;
import org.jspecify.annotations.Nullable;

/// Plainly fictional people with one passphrase.
final class People {
  static final String PHRASE = "茶山石阶夜灯三盏照见归人";

  private People() {}

  static String add(
      RunningIdentity identity, String username, @Nullable String unit, Role... roles) {
    return identity
        .bean(AccountDesk.class)
        .open("test " + username, username, new Profile("张三示例", Set.of(roles), unit), PHRASE)
        .account()
        .id();
  }
}
