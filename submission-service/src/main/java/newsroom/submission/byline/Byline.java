package newsroom.submission.byline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was read.
///
/// @param named every name in the order written
public record Byline(boolean isByline, List<Named> named) {
  static final Byline NONE = new Byline(false, List.of());

  /// A name and whom it means.
  ///
  /// @param written without the spaces of line wraps
  /// @param meant one unit; none or several when nobody can tell
  public record Named(String written, Part part, List<KnownUnit> meant) {
    public Named {
      meant = List.copyOf(meant);
    }

    public Optional<KnownUnit> unit() {
      return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
  }

  /// What a unit did for the article.
  public enum Part {
    CONTRIBUTED,
    PHOTO,
    COMPILED
  }

  public Byline {
    named = List.copyOf(named);
  }

  /// Ids in the order written, each once.
  public List<String> units() {
    return named.stream()
        .flatMap(n -> n.unit().stream())
        .map(KnownUnit::unitId)
        .distinct()
        .toList();
  }

  /// Names of which nobody can tell whose they are, as written.
  public List<String> unresolved() {
    return named.stream().filter(n -> n.unit().isEmpty()).map(Named::written).distinct().toList();
  }

  Byline after(Byline before) {
    return new Byline(true, Stream.concat(before.named.stream(), named.stream()).toList());
  }
}
