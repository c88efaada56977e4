package newsroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationConfigurationTests {
  private final NotificationConfiguration configuration = new NotificationConfiguration();

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "not hex at all"})
  void withoutItsKeyTheServiceDoesNotStartAndSaysWhy(String key) {
    assertThatThrownBy(() -> links(key))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("links.key")
        .hasMessageContaining("newsroom.secrets");
  }

  @Test
  void aKeyOf32BytesWillDo() {
    assertThat(links("0f".repeat(32))).isNotNull();
  }

  private Object links(String key) {
    return configuration.subscriberLinks(key, "https://paper.example", Clock.systemUTC());
  }
}
