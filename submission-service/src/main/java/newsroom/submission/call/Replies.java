package newsroom.submission.call;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import newsroom.platform.aggregate.Cause;

/// One for each unit that said anything to a call.
public interface Replies {
  record Said(String callId, String unitId, Reply reply) {}

  Optional<Reply> find(String callId, String unitId);

  List<Said> of(Collection<String> callIds);

  Reply say(String callId, String unitId, Cause.Command cause, UnaryOperator<Optional<Reply>> move);
}
