package newsroom.identity.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in two lines what a stack trace would hide.
final class MissingSecretAnalyzer extends AbstractFailureAnalyzer<MissingSecret> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, MissingSecret missing) {
    return new FailureAnalysis(
        missing.getMessage(),
        "Give a properties file with identity.key (32 bytes in hexadecimal) and"
            + " gateway.client-secret; the launcher makes one in its data folder.",
        missing);
  }
}
