package newsroom.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class SettingsTests {
  @TempDir Path folder;

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  /// A service's own file: the platform's in a first document, its own settings in a second.
  private Environment start(String own, String... arguments) throws IOException {
    Files.writeString(
        folder.resolve("application.yaml"),
        "spring.config.import: classpath:newsroom-platform.yaml\n---\n" + own);
    try (var context =
        new SpringApplicationBuilder(Nothing.class)
            .web(WebApplicationType.NONE)
            .properties("spring.config.location=file:" + folder + "/")
            .run(arguments)) {
      return context.getEnvironment();
    }
  }

  @Test
  void processesListenOnThisMachineAndKnowEachOther() throws IOException {
    Environment settings = start("");
    assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(settings.getProperty("newsroom.identity.issuer"))
        .isEqualTo("http://localhost:8080/id");
    assertThat(settings.getProperty("newsroom.identity.jwks"))
        .isEqualTo("http://127.0.0.1:8081/id/oauth2/jwks");
  }

  @Test
  void aServiceOverridesThemAndTheSurroundingsOverrideBoth() throws IOException {
    String own = "newsroom.origin: https://paper.test\nserver.shutdown: immediate";
    assertThat(start(own).getProperty("newsroom.identity.issuer"))
        .isEqualTo("https://paper.test/id");
    assertThat(start(own).getProperty("server.shutdown")).isEqualTo("immediate");
    assertThat(
            start(own, "--newsroom.origin=https://other.test")
                .getProperty("newsroom.identity.issuer"))
        .isEqualTo("https://other.test/id");
  }

  @Test
  void secretsComeFromTheFileNamedAndHaveNoDefault() throws IOException {
    assertThat(start("").getProperty("links.key")).isNull();
    Path secrets = Files.writeString(folder.resolve("secrets"), "links.key=00ff");
    assertThat(start("", "--newsroom.secrets=" + secrets).getProperty("links.key"))
        .isEqualTo("00ff");
  }
}
