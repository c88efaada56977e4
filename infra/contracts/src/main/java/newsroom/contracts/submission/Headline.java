package newsroom.contracts.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 标题: eyebrow 引题, one or more lines of the headline 主题, deck 副题.
public record Headline(@Nullable String eyebrow, List<String> main, @Nullable String deck) {
  public Headline {
    main = List.copyOf(main);
  }
}
