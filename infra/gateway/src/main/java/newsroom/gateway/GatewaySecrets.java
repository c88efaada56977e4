package newsroom.gateway;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The two secrets the gateway cannot start without: `key` (32 bytes, hex) and `clientSecret`.
@ConfigurationProperties("gateway")
public record GatewaySecrets(@Nullable String key, @Nullable String clientSecret) {
  public byte[] keyBytes() {
    byte[] bytes = HexFormat.of().parseHex(required(key, "gateway.key"));
    if (bytes.length != 32) {
      throw new IllegalStateException("gateway.key must be 32 bytes in hex, not " + bytes.length);
    }
    return bytes;
  }

  public String clientSecretValue() {
    return required(clientSecret, "gateway.client-secret");
  }

  private static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "The secret "
              + name
              + " is missing: put it in the file named by newsroom.secrets (NEWSROOM_SECRETS)");
    }
    return value;
  }

  @Override
  public String toString() {
    return "GatewaySecrets[hidden]";
  }
}
