package newsroom.submission.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the newsroom has to mind about an article.
///
/// @param answerBy while a decision is owed: the end of the fifteen days
/// @param answeredAt when it was decided last
/// @param callId of the call it answers
/// @param sensitivity as its author marks it
public record Handling(
    @Nullable Instant answerBy,
    @Nullable Instant answeredAt,
    @Nullable String callId,
    Set<String> sensitivity,
    Set<Mark> marks) {
  public static final Handling NONE = new Handling(null, null, null, Set.of(), Set.of());

  public Handling {
    sensitivity = Set.copyOf(sensitivity);
    marks = Set.copyOf(marks);
  }
}
