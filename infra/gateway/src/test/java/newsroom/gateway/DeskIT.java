package newsroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskIT {
  private final House house = House.shared();

  @ParameterizedTest
  @ValueSource(strings = {"/desk/", "/desk/index.html", "/desk/articles", "/desk/articles/0198-1"})
  void everyAddressOfTheDeskIsItsOnePageWithoutLogin(String address) {
    Visitor visitor = house.visitor();

    Visitor.Answer page = visitor.open(address);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("<title>desk</title>");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(visitor.cookie("GWSESSION")).isNull();
  }

  @Test
  void filesWithAHashInTheirNameAreKeptForAYear() {
    Visitor.Answer file = house.visitor().get("/desk/assets/desk-1a2b3c.js");

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).contains("javascript");
    assertThat(file.header("Cache-Control")).contains("max-age=31536000", "immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/assets/desk-gone.js",
        "/desk/favicon.png",
        "/desk/%2e%2e/application.yaml",
        "/desk/assets/%2e%2e/%2e%2e/%2e%2e/application.yaml"
      })
  void whatIsNotThereIsNotThePageInDisguise(String address) {
    Visitor.Answer answer = house.visitor().get(address);

    assertThat(answer.status()).isIn(400, 401, 404);
    assertThat(answer.body()).doesNotContain("mongodb", "<title>desk");
  }

  @Test
  void theDeskIsWhereALoginLeadsWhenNothingElseWasAsked() {
    assertThat(house.visitor().follow("/oauth2/authorization/newsroom").address().getPath())
        .isEqualTo("/desk/");
  }
}
