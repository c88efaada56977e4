package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import newsroom.launcher.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is checked in holds no key and no password that somebody could sign in with.
class NoSecretsTests {
  /// Something secret is given a written-out value. A value taken from elsewhere (`${…}`), a
  /// placeholder and a short word are none.
  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile(
              "(?i)(?:password|passwd|secret|api[-_]?key|(?:identity|gateway|links)\\.key)"
                  + "[\"']?\\s*[:=]\\s*[\"']?(?![\"'${%<#\\s])[A-Za-z0-9+/_!@-]{8,}[\"']?\\s*$"),
          Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----"),
          Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."),
          Pattern.compile(
              "\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[bp]-[0-9A-Za-z-]{20,})"),
          Pattern.compile("(?i)mongodb(?:\\+srv)?://[^\\s:/@${]+:[^\\s@${]{4,}@"),
          Pattern.compile("\\{(?:noop|bcrypt|argon2)}\\S+"));

  /// The examples of this test, the published vectors of RFC 6238, and words shown to people.
  private static final Pattern EXAMPLES =
      Pattern.compile(
          "(?:NoSecretsTests\\.java|TotpTests\\.java|messages(?:_\\w+)?\\.properties)$");

  @Test
  void nothingThatIsCheckedInIsASecret() throws IOException, InterruptedException {
    var found = new ArrayList<String>();
    for (var file : tracked()) {
      var lines = lines(Home.find().resolve(file));
      for (int i = 0; i < lines.size(); i++) {
        if (secret(lines.get(i))) {
          found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.mail.pass" + "word: hunter2hunter2",
        "  clientSecret = \"abcdefgh12345678\"",
        "identity.key=" + "00112233445566778899aabbccddeeff",
        "-----BEGIN " + "PRIVATE KEY-----",
        "uri: mongodb://admin:" + "letmein@db.example/newsroom"
      })
  void aSecretIsRecognised(String line) {
    assertThat(secret(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity.key=%s",
        "client-secret: ${gateway.client-secret}",
        "String password = person.password();",
        "mongodb://127.0.0.1:8090"
      })
  void aPlaceForASecretIsNone(String line) {
    assertThat(secret(line)).isFalse();
  }

  private static boolean secret(String line) {
    return SECRETS.stream().anyMatch(pattern -> pattern.matcher(line).find());
  }

  private static List<String> tracked() throws IOException, InterruptedException {
    var home = Home.find();
    assumeTrue(Files.exists(home.resolve(".git")), "not a git checkout");
    Process git;
    try {
      git = new ProcessBuilder("git", "ls-files").directory(home.toFile()).start();
    } catch (IOException e) {
      assumeTrue(false, "no git here");
      throw e;
    }
    var files = git.inputReader().lines().toList();
    assumeTrue(git.waitFor(30, TimeUnit.SECONDS) && git.exitValue() == 0, "git does not answer");
    return files.stream().filter(file -> !EXAMPLES.matcher(file).find()).toList();
  }

  private static List<String> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException picture) {
      return List.of();
    }
  }
}
