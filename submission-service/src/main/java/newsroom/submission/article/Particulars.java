package newsroom.submission.article;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.submission.AiUse;
import newsroom.contracts.submission.Verification;
import org.jspecify.annotations.Nullable;

/// What an author says about a text besides its words: when it may appear, what it answers, what to
/// be careful of, and how it was verified.
///
/// @param notBefore to the second
/// @param callId of the call or commission it answers
/// @param ai null while the author did not say
/// @param sensitivity in the order of [Sensitivity]
public record Particulars(
    List<String> keywords,
    @Nullable Instant notBefore,
    @Nullable String callId,
    @Nullable AiUse ai,
    List<Sensitivity> sensitivity,
    @Nullable Verification verification) {
  public static final Particulars NONE =
      new Particulars(List.of(), null, null, null, List.of(), null);

  public Particulars {
    keywords = List.copyOf(keywords);
    sensitivity = List.copyOf(sensitivity);
  }

  /// 批评性报道
  public boolean critical() {
    return verification != null && verification.critical();
  }

  /// Adds what is there; nothing for what is not, so that old hashes stay.
  void addTo(Map<String, @Nullable Object> all) {
    all.put("ai", ai == null ? null : Map.of("extent", ai.extent(), "used", ai.used()));
    all.put("callId", callId);
    all.put("keywords", keywords.isEmpty() ? null : keywords);
    all.put("notBefore", notBefore);
    all.put(
        "sensitivity",
        sensitivity.isEmpty() ? null : sensitivity.stream().map(Sensitivity::name).toList());
    all.put("verification", verification == null ? null : verified(verification));
  }

  private static Map<String, @Nullable Object> verified(Verification verification) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("critical", verification.critical());
    fields.put("evidence", verification.evidence());
    fields.put("method", verification.method());
    fields.put("sources", verification.sources());
    fields.put("verifiedBy", verification.verifiedBy());
    return fields;
  }
}
