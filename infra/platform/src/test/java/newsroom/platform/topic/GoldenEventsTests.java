package newsroom.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import newsroom.contracts.WireName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The golden files are what other builds wrote or will read. They are added, never changed.
class GoldenEventsTests {
  private final JsonMapper json = MessagingConfiguration.eventMapper();

  private static byte[] golden(WireName name) throws IOException {
    try (InputStream file = WireName.class.getResourceAsStream("wire/" + name.wire() + ".json")) {
      assertThat(file).as("golden file of %s", name.wire()).isNotNull();
      return file.readAllBytes();
    }
  }

  @ParameterizedTest
  @EnumSource(WireName.class)
  void theGoldenFileIsReadAndWrittenUnchanged(WireName name) throws IOException {
    var event = json.readValue(golden(name), name.record());
    assertThat(json.readTree(json.writeValueAsBytes(event))).isEqualTo(json.readTree(golden(name)));
  }

  @ParameterizedTest
  @EnumSource(WireName.class)
  void aFieldOfALaterBuildIsIgnored(WireName name) throws IOException {
    var tree = (ObjectNode) json.readTree(golden(name));
    tree.put("addedLater", "something").putObject("alsoAdded").put("deep", 1);
    assertThat(json.treeToValue(tree, name.record()))
        .isEqualTo(json.readValue(golden(name), name.record()));
  }
}
