package newsroom.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainTests {
  private static final Map<String, String> EVENT =
      Map.of(
          "id", "case:a1#2",
          "type", "newsroom.review.stage-decided.v1",
          "source", "/newsroom/case",
          "subject", "a1",
          "sequence", "2",
          "time", "2026-11-03T08:00:00.120Z",
          "correlationid", "c-1",
          "causationid", "c-0");

  private static final String PAYLOAD = "{\"decision\":\"PASS\",\"comment\":\"可\"}";

  private static String hash(String name, String value) {
    var changed = new HashMap<>(EVENT);
    changed.put(name, value);
    return Chain.hash(Chain.START, changed, PAYLOAD);
  }

  /// What somebody writes who has only ADR 18 and no code of ours.
  @Test
  void theFormIsTheOneThatIsWrittenDown() throws Exception {
    var form =
        "16:newsroom-chain-1,64:"
            + "0".repeat(64)
            + ",9:case:a1#2,32:newsroom.review.stage-decided.v1,14:/newsroom/case,2:a1,1:2,"
            + "24:2026-11-03T08:00:00.120Z,3:c-1,3:c-0,35:"
            + PAYLOAD
            + ",";
    assertThat(PAYLOAD.getBytes(StandardCharsets.UTF_8)).hasSize(35);
    var digest = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
    assertThat(Chain.hash(Chain.START, EVENT, PAYLOAD)).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void everythingThatIsCoveredChangesTheHash() {
    var hashes = new HashSet<String>();
    hashes.add(Chain.hash(Chain.START, EVENT, PAYLOAD));
    hashes.add(Chain.hash("1" + Chain.START.substring(1), EVENT, PAYLOAD));
    hashes.add(Chain.hash(Chain.START, EVENT, PAYLOAD + " "));
    Chain.COVERED.forEach(name -> {
      hashes.add(hash(name, EVENT.get(name) + "x"));
      hashes.add(hash(name, ""));
      var without = new HashMap<>(EVENT);
      without.remove(name);
      hashes.add(Chain.hash(Chain.START, without, PAYLOAD));
    });
    assertThat(hashes).hasSize(3 + 3 * Chain.COVERED.size());
  }

  @Test
  void movingCharactersFromOneValueToTheNextIsSeen() {
    var one = new HashMap<>(EVENT);
    one.put("subject", "a12");
    one.put("sequence", "3");
    var other = new HashMap<>(EVENT);
    other.put("subject", "a1");
    other.put("sequence", "23");
    assertThat(Chain.hash(Chain.START, one, PAYLOAD))
        .isNotEqualTo(Chain.hash(Chain.START, other, PAYLOAD));
  }
}
