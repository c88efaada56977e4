package newsroom.submission.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the newsroom has to mind about an article.
///
/// @param answerBy while a decision is owed: the end of the fifteen days
/// @param answeredAt when it was decided last
/// @param firstAnsweredAt when its unit first heard something that is to be acted on or is final
/// @param returns how often it was sent back to its unit
/// @param callId of the call it answers
/// @param sensitivity as its author marks it
public record Handling(
    @Nullable Instant answerBy,
    @Nullable Instant answeredAt,
    @Nullable Instant firstAnsweredAt,
    int returns,
    @Nullable String callId,
    Set<String> sensitivity,
    Set<Mark> marks) {
  public static final Handling NONE = new Handling(null, null, null, 0, null, Set.of(), Set.of());

  public Handling {
    sensitivity = Set.copyOf(sensitivity);
    marks = Set.copyOf(marks);
  }
}
