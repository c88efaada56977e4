package newsroom.notification.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reader@Example.ORG",
        "  reader@example.org ",
        "ｒｅａｄｅｒ＠ｅｘａｍｐｌｅ．ｏｒｇ",
        "reader@example.org\u3000"
      })
  void oneAddressHasOneForm(String typed) {
    assertThat(EmailAddress.typed(typed)).contains(new EmailAddress("reader@example.org"));
  }

  @Test
  void aChineseDomainIsWrittenAsMailServersWantIt() {
    assertThat(EmailAddress.typed("reader@例子.中国"))
        .contains(new EmailAddress("reader@xn--fsqu00a.xn--fiqs8s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "reader",
        "@example.org",
        "reader@",
        "reader@example",
        "reader@@example.org",
        "a@b@example.org",
        "read er@example.org",
        "reader@example..org",
        ".reader@example.org",
        "reader@-example.org",
        "reader@example.org\r\nBcc: other@example.org",
        "reader@example.org,other@example.org",
        "<reader@example.org>",
        "读者@example.org"
      })
  void whatNoMailServerTakesIsRefused(String typed) {
    assertThat(EmailAddress.typed(typed)).isEmpty();
    assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longerThanTheStandardAllowsIsRefused() {
    assertThat(EmailAddress.typed("r".repeat(65) + "@example.org")).isEmpty();
    assertThat(EmailAddress.typed("r@" + "e".repeat(60).concat(".").repeat(5) + "org")).isEmpty();
  }

  @Test
  void noLogShowsTheWholeAddress() {
    assertThat(new EmailAddress("reader@example.org")).hasToString("r***@example.org");
  }
}
