package newsroom.identity.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import newsroom.identity.IdentitySettings;
import newsroom.identity.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// While there is no administrator, every start offers a fresh one-time link to become the first.
/// The token stands behind `#`, so it reaches neither a server log nor a referrer.
@Component
class FirstAdministrator implements ApplicationRunner {
  private final Accounts accounts;
  private final Links links;
  private final IdentitySettings settings;
  private final Clock clock;

  FirstAdministrator(Accounts accounts, Links links, IdentitySettings settings, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String file = settings.setupLinkFile();
    if (accounts.anyAdministrator()) {
      forget(file);
      return;
    }
    String token = Vault.random();
    links.offerSetup(token, clock.instant().plus(settings.setupLife()));
    String link = settings.address("/setup#" + token);
    System.out.println("FIRST ADMINISTRATOR: " + link);
    if (file != null && !file.isBlank()) {
      write(Path.of(file), link);
    }
  }

  /// A link of an earlier start that was used since: whoever shows the file must not show it again.
  private static void forget(@Nullable String file) {
    if (file == null || file.isBlank()) {
      return;
    }
    try {
      Files.deleteIfExists(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete the used setup link in " + file, e);
    }
  }

  private static void write(Path file, String link) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, link + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the setup link to " + file, e);
    }
  }
}
