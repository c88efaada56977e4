package newsroom.submission.photo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsroom.submission.picture.PictureKind;
import org.jspecify.annotations.Nullable;

/// A photo of a unit. Its bytes never change; what is said about it may.
///
/// @param version of what is said about it
/// @param articleId where it was brought in; null when that article was not yet begun
/// @param bytes of the file as it came
/// @param print id of the clean copy
/// @param screens ids of the smaller ones by their longest side
/// @param scanned whether it was looked at for viruses
/// @param usedIn articles that named it in any text of theirs
/// @param handedIn true once it is known to be in a version that was handed in
public record Photo(
    String photoId,
    long version,
    String unitId,
    @Nullable String articleId,
    String by,
    String byName,
    Instant at,
    String fileName,
    long bytes,
    PictureKind kind,
    int width,
    int height,
    String print,
    Map<Integer, String> screens,
    boolean scanned,
    PhotoDetails details,
    List<String> usedIn,
    boolean handedIn) {
  public Photo {
    screens = Map.copyOf(screens);
    usedIn = List.copyOf(usedIn);
  }
}
