package newsroom.contracts.submission;

import java.time.Instant;

/// 单位审签: a unit administrator answers for exactly this content.
///
/// @param signedBy account id
/// @param post for example 宣传科科长
/// @param contentHash what was signed; other words need another signature
/// @param ownText whether the signer also wrote the text last
public record UnitSignature(
    String signedBy,
    String name,
    String post,
    Instant signedAt,
    String contentHash,
    boolean ownText) {}
