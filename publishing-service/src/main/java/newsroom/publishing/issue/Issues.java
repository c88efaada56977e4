package newsroom.publishing.issue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;

/// All issues 期.
public interface Issues {
  /// @throws newsroom.platform.problem.Refusal when the publication has an issue of that number
  Outcome<Issue> plan(String issueId, Cause.Command cause, Decision<Issue> planned);

  /// Applies the move at most once per cause; new state and events are stored in one write.
  Outcome<Issue> change(
      String issueId,
      Cause.Command cause,
      Expected expected,
      Function<Issue, Decision<Issue>> move);

  Optional<Snapshot<Issue>> find(String issueId);

  /// By date, newest first.
  Page<Snapshot<Issue>> list(PageRequest wanted);

  /// Published ones by date and number, newest first.
  List<Issue.Published> published(int most);

  /// The published issue of the same publication next before or after this one.
  Optional<Issue.Published> neighbour(Issue.Masthead of, boolean later);
}
