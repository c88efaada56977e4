package newsroom.submission.intake;

import newsroom.submission.photo.Photo;
import org.jspecify.annotations.Nullable;

/// A picture found in a manuscript.
///
/// @param no of its pictures, from 1
/// @param photoId of the unit's photo it became; null when it was left out
/// @param after number of the paragraph it stands after, 0 for the top
/// @param leftOut why it is no photo for the paper
public record FoundPicture(
    int no,
    @Nullable String photoId,
    String mediaType,
    long bytes,
    @Nullable String alt,
    int after,
    String caption,
    String credit,
    @Nullable IntakeNotice leftOut) {
  static FoundPicture taken(int no, Photo photo, @Nullable String alt) {
    return new FoundPicture(
        no,
        photo.photoId(),
        photo.kind().mediaType(),
        photo.bytes(),
        alt,
        0,
        photo.details().caption(),
        photo.details().credit(),
        null);
  }

  static FoundPicture leftOut(
      int no, String mediaType, long bytes, @Nullable String alt, IntakeNotice why) {
    return new FoundPicture(no, null, mediaType, bytes, alt, 0, "", "", why);
  }

  FoundPicture after(int paragraph) {
    return new FoundPicture(
        no, photoId, mediaType, bytes, alt, paragraph, caption, credit, leftOut);
  }
}
