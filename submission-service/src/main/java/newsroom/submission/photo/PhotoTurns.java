package newsroom.submission.photo;

import java.util.function.Supplier;
import newsroom.submission.upload.Turns;

/// The places in the darkroom. Whoever develops photos stands in this one queue.
public record PhotoTurns(Turns turns) {
  public <T> T take(Supplier<T> work) {
    return turns.take(work);
  }
}
