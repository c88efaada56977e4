package newsroom.gateway;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// The two secrets the gateway cannot start without: `key` (32 bytes, hex) and `clientSecret`.
@ConfigurationProperties("gateway")
public record GatewaySecrets(@Nullable String key, @Nullable String clientSecret) {
  public byte[] keyBytes() {
    byte[] bytes = HexFormat.of().parseHex(required(key, "gateway.key"));
    if (bytes.length != 32) {
      throw new Unusable("gateway.key must be 32 bytes in hex, not " + bytes.length);
    }
    return bytes;
  }

  public String clientSecretValue() {
    return required(clientSecret, "gateway.client-secret");
  }

  private static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw new Unusable(
          "The secret "
              + name
              + " is missing: put it in the file named by newsroom.secrets (NEWSROOM_SECRETS)");
    }
    return value;
  }

  /// Stops the start with one sentence instead of a stack trace.
  static final class Unusable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  static final class Analysis extends AbstractFailureAnalyzer<Unusable> {
    @Override
    protected FailureAnalysis analyze(Throwable root, Unusable cause) {
      return new FailureAnalysis(
          String.valueOf(cause.getMessage()),
          "The launcher makes the file; elsewhere see the runbook. No secret has a default.",
          cause);
    }
  }

  @Override
  public String toString() {
    return "GatewaySecrets[hidden]";
  }
}
