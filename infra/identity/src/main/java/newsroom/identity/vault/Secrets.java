package newsroom.identity.vault;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// What must never have a default. A missing secret stops the start with the name of the setting.
@Component
public class Secrets {
  private final byte[] key;
  private final String gatewayClientSecret;

  Secrets(Environment environment) {
    this.key = HexFormat.of().parseHex(required(environment, "identity.key"));
    if (key.length != 32) {
      throw new MissingSecret("identity.key must be 32 bytes in hexadecimal");
    }
    this.gatewayClientSecret = required(environment, "gateway.client-secret");
  }

  byte[] key() {
    return key.clone();
  }

  public String gatewayClientSecret() {
    return gatewayClientSecret;
  }

  private static String required(Environment environment, String name) {
    @Nullable String value = environment.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new MissingSecret(
          name + " is missing: name the secrets file with newsroom.secrets (NEWSROOM_SECRETS)");
    }
    return value.strip();
  }
}
