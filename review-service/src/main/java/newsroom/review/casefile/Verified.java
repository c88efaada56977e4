package newsroom.review.casefile;

import java.time.Instant;

/// 核实登记: somebody of the newsroom made sure of what one text says.
///
/// @param version to which it holds; another text has to be verified again
/// @param words name of who was asked, and how, in the [WordStore]
public record Verified(
    VersionRef version, String recordedBy, String recordedByName, Instant at, String words) {}
