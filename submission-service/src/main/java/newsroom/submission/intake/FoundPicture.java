package newsroom.submission.intake;

import org.jspecify.annotations.Nullable;

/// A picture found in a manuscript.
///
/// @param blobId null when it was left out: too big, or no kind of picture the paper prints
/// @param after number of the paragraph it stands after, 0 for the top
public record FoundPicture(
    @Nullable String blobId, String mediaType, long bytes, @Nullable String alt, int after) {}
