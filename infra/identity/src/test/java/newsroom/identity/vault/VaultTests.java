package newsroom.identity.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class VaultTests {
  private static Vault vault() {
    return new Vault(
        new Secrets(
            new MockEnvironment()
                .withProperty("identity.key", HexFormat.of().formatHex(Vault.random(32)))
                .withProperty("gateway.client-secret", Vault.random())));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsSealedForOneDocumentOpensThereOnly() {
    Vault vault = vault();
    byte[] sealed = vault.seal(bytes("私钥"), "a");
    assertThat(vault.open(sealed, "a")).isEqualTo(bytes("私钥"));
    assertThatThrownBy(() -> vault.open(sealed, "b")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault().open(sealed, "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("identity.key");
    assertThat(vault.seal(bytes("私钥"), "a")).isNotEqualTo(sealed);
  }

  @Test
  void aMissingSecretIsNamedAndHasNoDefault() {
    assertThatThrownBy(() -> new Secrets(new MockEnvironment()))
        .hasMessageContaining("identity.key is missing")
        .hasMessageContaining("NEWSROOM_SECRETS");
    assertThatThrownBy(
            () -> new Secrets(new MockEnvironment().withProperty("identity.key", "00".repeat(32))))
        .hasMessageContaining("gateway.client-secret is missing");
  }

  @Test
  void theSettingsShippedHoldNoSecret() throws IOException {
    try (InputStream shipped = VaultTests.class.getResourceAsStream("/identity.yaml")) {
      String settings = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(settings)
          .doesNotContain("secret:")
          .doesNotContain("password")
          .doesNotContain("key:");
      assertThat(settings).doesNotContainPattern("[0-9a-fA-F]{32}");
    }
  }

  @Test
  void derivedTokensAreTheSameForTheSameTextAndKey() {
    Vault vault = vault();
    assertThat(vault.derive("invite 1")).isEqualTo(vault.derive("invite 1"));
    assertThat(vault.derive("invite 1")).isNotEqualTo(vault.derive("invite 2"));
    assertThat(vault.derive("invite 1")).isNotEqualTo(vault().derive("invite 1"));
  }
}
