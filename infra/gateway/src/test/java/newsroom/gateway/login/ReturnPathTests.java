package newsroom.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {
  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/desk/articles/1?tab=history#v2, /desk/articles/1?tab=history#v2",
    "/desk/栏目, /desk/%E6%A0%8F%E7%9B%AE",
    "/a?next=https://other.example/, /a?next=https://other.example/"
  })
  void aPathOfOursIsKept(String wanted, String kept) {
    assertThat(ReturnPath.checked(wanted)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "desk",
        "//other.example",
        "/\\other.example",
        "/desk\\..\\..",
        "\\/other.example",
        "/\t/other.example",
        "/\n",
        " /desk",
        "https://other.example/",
        "https:/other.example",
        "javascript:alert(1)",
        "/desk/<script>",
        "/%zz",
        "/oauth2/authorization/newsroom",
        "/login/oauth2/code/newsroom",
        "/bff/logout"
      })
  void anythingElseIsNoPath(String wanted) {
    assertThat(ReturnPath.checked(wanted)).isNull();
  }

  @Test
  void nothingAndTooMuchAreNoPath() {
    assertThat(ReturnPath.checked(null)).isNull();
    assertThat(ReturnPath.checked("/" + "a".repeat(2000))).isNull();
  }
}
