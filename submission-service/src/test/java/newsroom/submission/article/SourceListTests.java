package newsroom.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.ReprintSources.Entry;
import org.junit.jupiter.api.Test;

class SourceListTests {
  @Test
  void aListIsReadRowByRow() {
    assertThat(
            SourceList.read(
                bytes(
                    "\ufeffname,from,to,status\r\n"
                        + "示例日报,,,\r\n"
                        + "\"示例，晚报\",2025-06-01,2026-12-31,SUSPENDED\r\n\r\n")))
        .containsExactly(
            new Entry("示例日报", null, null, false),
            new Entry("示例，晚报", LocalDate.of(2025, 6, 1), LocalDate.of(2026, 12, 31), true));
  }

  @Test
  void everyWrongRowIsNamed() {
    assertThat(
            refused(
                bytes("name,from,to,status\n,,,\n示例日报,昨天,,\n示 例日报,2026-02-02,2026-01-01,GONE\n")))
        .containsExactly("/1/name", "/2/from", "/3/name", "/3/to", "/3/status");
  }

  @Test
  void aFileInAnotherEncodingOrWithoutAHeadIsNotGuessed() {
    assertThat(refused("name\n示例日报".getBytes(Charset.forName("GBK")))).containsExactly("");
    assertThat(refused(bytes("示例日报\n"))).containsExactly("/0");
    assertThat(refused(bytes("name,from\n"))).containsExactly("");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> refused(byte[] csv) {
    return catchThrowableOfType(Refusal.Invalid.class, () -> SourceList.read(csv)).fields().stream()
        .map(field -> field.path())
        .toList();
  }
}
