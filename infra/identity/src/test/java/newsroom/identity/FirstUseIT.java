package newsroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newsroom.identity.Browser.Answer;
import newsroom.identity.account.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The one-time link that creates the first administrator.
class FirstUseIT {
  @TempDir private Path folder;

  private String token(Path file) throws IOException {
    return Files.readString(file).strip().replaceFirst(".*#", "");
  }

  private static Map<String, String> form(String token, String username) {
    return Map.of("token", token, "username", username, "name", "李四示例", "password", People.PHRASE);
  }

  @Test
  void ofEightParallelUsesOneCreatesTheFirstAdministrator() throws Exception {
    Path file = folder.resolve("setup-link");
    try (var identity = new RunningIdentity("--newsroom.setup-link-file=" + file)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(Files.readString(file)).startsWith(RunningIdentity.ORIGIN + "/id/setup#");
      String token = token(file);

      var wrong = new Browser(identity);
      assertThat(wrong.submit("/setup", form("not-the-token", "admin")).status()).isEqualTo(410);
      Answer weak =
          wrong.submit(
              "/setup",
              Map.of("token", token, "username", "admin", "name", "李四示例", "password", "short"));
      assertThat(weak.status()).as("a refused form does not use up the link").isEqualTo(422);
      assertThat(weak.body()).contains("密码太短").contains("value=\"admin\"");

      List<Callable<Integer>> uses = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String username = "admin" + i;
        uses.add(() -> new Browser(identity).submit("/setup", form(token, username)).status());
      }
      var statuses = new ArrayList<Integer>();
      try (var people = Executors.newFixedThreadPool(8)) {
        for (Future<Integer> use : people.invokeAll(uses)) {
          statuses.add(use.get());
        }
      }
      assertThat(Collections.frequency(statuses, 302)).isEqualTo(1);
      assertThat(Collections.frequency(statuses, 410)).isEqualTo(7);
      assertThat(identity.bean(Accounts.class).list("", null, 100)).hasSize(1);

      identity.restart();
      assertThat(file).as("no link once there is an administrator").doesNotExist();
    }
  }

  @Test
  void aRestartOffersAFreshLinkWhileThereIsNoAdministrator() throws Exception {
    Path file = folder.resolve("setup-link");
    try (var identity = new RunningIdentity("--newsroom.setup-link-file=" + file)) {
      String first = token(file);
      identity.restart();
      String second = token(file);
      assertThat(second).isNotEqualTo(first);
      var browser = new Browser(identity);
      assertThat(browser.submit("/setup", form(first, "admin")).status()).isEqualTo(410);
      assertThat(browser.submit("/setup", form(second, "admin")).status()).isEqualTo(302);
      assertThat(browser.submit("/setup", form(second, "admin")).status())
          .as("the same request after a lost answer")
          .isEqualTo(302);
      assertThat(browser.submit("/setup", form(second, "other")).status()).isEqualTo(410);
      assertThat(browser.signIn("admin", People.PHRASE).status()).isEqualTo(302);
    }
  }

  @Test
  void aLinkThatRanOutCreatesNobody() throws Exception {
    Path file = folder.resolve("setup-link");
    try (var identity =
        new RunningIdentity(
            "--newsroom.setup-link-file=" + file, "--newsroom.identity.setup-life=0s")) {
      assertThat(new Browser(identity).submit("/setup", form(token(file), "admin")).status())
          .isEqualTo(410);
    }
  }
}
