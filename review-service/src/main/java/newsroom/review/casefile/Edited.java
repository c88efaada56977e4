package newsroom.review.casefile;

import java.time.Instant;
import newsroom.review.policy.Stage;

/// 编辑修改: a version that an editor made. What was changed is with the [EditStore].
///
/// @param content whether the unit has to agree
/// @param characters that came or went
public record Edited(
    int versionNo,
    Stage stage,
    String by,
    String byName,
    Instant at,
    boolean content,
    int characters) {}
