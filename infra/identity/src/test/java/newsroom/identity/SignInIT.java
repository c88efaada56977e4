package newsroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.identity.account.AccountDesk;
import newsroom.identity.account.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SignInIT {
  private static final String PHRASE = "茶山石阶夜灯三盏照见归人";
  private static RunningIdentity identity;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity();
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  static String person(String username, @Nullable String unit, Role... roles) {
    return identity
        .bean(AccountDesk.class)
        .open("test " + username, username, new Profile("张三示例", Set.of(roles), unit), PHRASE)
        .account()
        .id();
  }

  @Test
  void aChinesePhraseSignsInAndTheTokensCarryWhoItIs() {
    String id = person("claims", "unit-1", Role.CORRESPONDENT);
    JsonNode tokens = new Browser(identity).tokens("claims", PHRASE);

    JsonNode access = Browser.claims(tokens.get("access_token").asString());
    assertThat(Browser.header(tokens.get("access_token").asString()).get("typ").asString())
        .isEqualTo("at+jwt");
    assertThat(access.get("sub").asString()).isEqualTo(id);
    assertThat(access.get("iss").asString()).isEqualTo(RunningIdentity.ORIGIN + "/id");
    assertThat(access.get("aud").toString()).contains("newsroom-api");
    assertThat(access.get("name").asString()).isEqualTo("张三示例");
    assertThat(access.get("roles").toString()).isEqualTo("[\"CORRESPONDENT\"]");
    assertThat(access.get("unit").asString()).isEqualTo("unit-1");
    assertThat(access.get("acr").asString()).isEqualTo("pwd");
    assertThat(access.get("amr").toString()).isEqualTo("[\"pwd\"]");
    assertThat(access.has("mfa_time")).isFalse();
    assertThat(access.get("exp").asLong() - access.get("iat").asLong()).isEqualTo(300);
    JsonNode idToken = Browser.claims(tokens.get("id_token").asString());
    assertThat(idToken.get("aud").toString()).contains("gateway");
    assertThat(idToken.get("nonce").asString()).isEqualTo("n1");
    assertThat(idToken.get("name").asString()).isEqualTo("张三示例");
  }
}
