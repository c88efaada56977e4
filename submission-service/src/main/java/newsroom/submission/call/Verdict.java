package newsroom.submission.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 评定: which answers are chosen, in order, and what each unit is told.
///
/// @param remarks by unit
public record Verdict(List<Choice> chosen, Map<String, String> remarks) {
  /// @param award for example 一等奖
  public record Choice(String articleId, @Nullable String award) {}

  public Verdict {
    chosen = List.copyOf(chosen);
    remarks = Map.copyOf(remarks);
  }

  public Optional<Choice> of(String articleId) {
    return chosen.stream().filter(choice -> choice.articleId().equals(articleId)).findFirst();
  }
}
