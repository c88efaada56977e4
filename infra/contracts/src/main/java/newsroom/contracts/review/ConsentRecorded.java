package newsroom.contracts.review;

import org.jspecify.annotations.Nullable;

/// The unit answers whether an editor's change of content may stand.
///
/// @param answeredBy account of the unit
public record ConsentRecorded(
    String articleId,
    String unitId,
    int versionNo,
    String contentHash,
    boolean agreed,
    @Nullable String words,
    String answeredBy)
    implements ReviewEvent {}
