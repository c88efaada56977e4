package newsroom.submission.intake;

import newsroom.platform.problem.Refusal;
import newsroom.submission.photo.Photo;
import newsroom.submission.upload.ReceivedFile;

/// Where the pictures of a manuscript become photos of its unit.
@FunctionalInterface
public interface Album {
  /// @throws Refusal.Invalid when it is no photo for the paper
  Photo take(ReceivedFile picture);
}
