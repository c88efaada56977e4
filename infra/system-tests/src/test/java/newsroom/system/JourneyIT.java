package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A page goes from its contributing units to the mailboxes of the subscribers.
class JourneyIT {
  @Test
  void everyArticleArrivesOnceAndWhole() {
    var result = SharedNewsroom.get().played();
    assertThat(result.lost()).isEmpty();
    assertThat(result.doubled()).isEmpty();
    assertThat(result.summary()).isEqualTo("demo: 5 articles in 1 issues, 0 lost, 0 duplicated");
  }
}
