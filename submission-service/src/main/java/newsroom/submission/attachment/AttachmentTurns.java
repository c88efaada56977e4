package newsroom.submission.attachment;

import java.util.function.Supplier;
import newsroom.submission.upload.Turns;

/// The queue of those who bring files.
public record AttachmentTurns(Turns turns) {
  public <T> T take(Supplier<T> work) {
    return turns.take(work);
  }
}
