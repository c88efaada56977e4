package newsroom.platform.aggregate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hash chain of the events of one aggregate: each event's hash covers the one before it.
///
/// A hash is SHA-256 over netstrings (`length:bytes,`), so that no two lists of values are written alike:
/// the name of this form, the hash before, each of [#COVERED] in this order (`~,` for one that is absent),
/// the payload byte for byte. ADR 18 says what a chain proves and what it does not.
public final class Chain {
  /// Stands before the first event of a chain.
  public static final String START = "0".repeat(64);

  /// CloudEvents attributes that the hash covers.
  public static final List<String> COVERED =
      List.of(
          "id", "type", "source", "subject", "sequence", "time", "correlationid", "causationid");

  /// Attribute with the hash of the event before.
  public static final String PREVIOUS = "chainprevious";

  /// Attribute with the event's own hash.
  public static final String HASH = "chainhash";

  private static final String FORM = "newsroom-chain-1";

  private Chain() {}

  /// @param attributes of the event, named without `ce_`; what is not covered does not matter
  /// @param payload as published
  public static String hash(String previous, Map<String, String> attributes, String payload) {
    var digest = sha256();
    add(digest, FORM);
    add(digest, previous);
    COVERED.forEach(name -> add(digest, attributes.get(name)));
    add(digest, payload);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, @Nullable String value) {
    if (value == null) {
      digest.update("~,".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    digest.update((byte) ',');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
