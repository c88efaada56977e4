package newsroom.contracts.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 结果公布.
///
/// @param answered units that had handed something in
public record CallResultsPublished(
    String callId, String title, String kind, List<Chosen> chosen, List<String> answered)
    implements CallEvent {
  public CallResultsPublished {
    chosen = List.copyOf(chosen);
    answered = List.copyOf(answered);
  }

  /// @param award for example 一等奖
  public record Chosen(String articleId, String unitId, String headline, @Nullable String award) {}
}
