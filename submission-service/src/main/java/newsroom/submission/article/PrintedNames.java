package newsroom.submission.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a byline 署名 as printed names.
public interface PrintedNames {
  /// @param day on which the names count; null when every day does
  List<Printed> of(String rawByline, @Nullable LocalDate day);

  /// @param unitIds whom it may mean: one, several when nobody can tell, or none
  record Printed(String written, Set<String> unitIds) {
    public Printed {
      unitIds = Set.copyOf(unitIds);
    }
  }
}
