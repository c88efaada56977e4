package newsroom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import newsroom.contracts.call.CallEvent;
import newsroom.contracts.notification.NotificationEvent;
import newsroom.contracts.publishing.PublishingEvent;
import newsroom.contracts.review.ReviewEvent;
import newsroom.contracts.submission.SubmissionEvent;
import newsroom.contracts.unit.UnitEvent;
import org.junit.jupiter.api.Test;

class WireNameTests {
  private static List<Class<?>> events() {
    return Stream.of(
            UnitEvent.class,
            SubmissionEvent.class,
            CallEvent.class,
            ReviewEvent.class,
            PublishingEvent.class,
            NotificationEvent.class)
        .<Class<?>>flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .toList();
  }

  private static List<Class<?>> named() {
    return Arrays.stream(WireName.values()).<Class<?>>map(WireName::record).toList();
  }

  @Test
  void everyEventHasExactlyOneWireName() {
    assertThat(named()).containsExactlyInAnyOrderElementsOf(events());
  }

  @Test
  void wireNamesAreUniqueAndVersioned() {
    assertThat(Arrays.stream(WireName.values()).map(WireName::wire))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("newsroom\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
  }

  @Test
  void everyEventIsToldOnTheTopicOfItsFamily() {
    assertThat(WireName.values())
        .allSatisfy(
            name -> assertThat(name.wire()).startsWith(name.topic().wire().replace(".v1", ".")));
  }

  @Test
  void anUnknownWireNameIsNobodysEvent() {
    assertThat(WireName.of("newsroom.review.moon-landed.v1")).isEmpty();
  }
}
