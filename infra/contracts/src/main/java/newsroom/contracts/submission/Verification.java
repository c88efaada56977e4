package newsroom.contracts.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the unit made sure of what it reports 核实记录.
///
/// @param critical 批评性报道: has two sources and kept evidence
/// @param verifiedBy name or post at the unit
/// @param method for example 现场核实
/// @param sources independent of each other
/// @param evidence what is kept, and where
public record Verification(
    boolean critical,
    @Nullable String verifiedBy,
    @Nullable String method,
    List<String> sources,
    List<String> evidence) {
  public Verification {
    sources = List.copyOf(sources);
    evidence = List.copyOf(evidence);
  }
}
