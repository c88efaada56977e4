package newsroom.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "茶山石阶夜灯三盏照见归人",
        "茶山石阶夜灯三盏",
        "石阶夜灯 teapot",
        "twelve letters and a tea pot",
        "𠮷野家门口排队的人真不少啊哈",
        "k7Rw!pQ2zLm9"
      })
  void aPhraseInAnyScriptIsWelcome(String phrase) {
    assertThat(PasswordRules.broken(phrase, "zhang")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "茶山石阶夜灯三,password-short",
    "石阶夜灯 te,password-short",
    "elevenchars,password-short",
    "password1234,password-common",
    "PassWord 123456,password-common",
    "中华人民共和国 123456,password-common",
    "123456789012,password-common",
    "aaaaaaaaaaaaaaaa,password-common",
    "abcdeabcdeabcde,password-common",
    "zhangsan-zhangsan,password-common",
    "zhangsan12345,password-common"
  })
  void whatIsShortOrCommonOrTheOwnNameIsNot(String password, String code) {
    assertThat(PasswordRules.broken(password, "zhangsan")).contains(code);
  }

  @Test
  void charactersAreCountedNotBytesOrSurrogates() {
    assertThat(PasswordRules.broken("𠮷𠮶𠮵𠮴𠮳𠮲", "zhang")).contains("password-short");
    assertThat(PasswordRules.broken("长".repeat(3) + "城内外望".repeat(80), "zhang"))
        .contains("password-long");
  }

  @Test
  void theSamePhraseTypedWideIsTheSame() {
    assertThat(PasswordRules.normal("ｋ７Ｒｗ！ｐＱ２ｚＬｍ９")).isEqualTo("k7Rw!pQ2zLm9");
  }
}
