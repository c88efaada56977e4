package newsroom.submission.call;

import java.time.Instant;
import java.util.Optional;

/// What a unit says to a call: that it takes part 应约, or that it does not 谢绝. It may think better.
public sealed interface Reply {
  Instant at();

  String by();

  record Accepted(Instant at, String by) implements Reply {}

  /// @param reason as the newsroom reads it
  record Declined(Instant at, String by, String reason) implements Reply {}

  /// The same again says nothing new.
  static Reply next(Optional<Reply> before, Reply now) {
    record Said(Reply before, Reply now) {}
    if (before.isEmpty()) {
      return now;
    }
    return switch (new Said(before.get(), now)) {
      case Said(Accepted was, Accepted _) -> was;
      case Said(Declined was, Declined(_, _, var reason)) when was.reason().equals(reason) -> was;
      case Said(Accepted _, Declined _),
          Said(Declined _, Accepted _),
          Said(Declined _, Declined _) ->
          now;
    };
  }
}
