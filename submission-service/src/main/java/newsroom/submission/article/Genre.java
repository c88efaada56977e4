package newsroom.submission.article;

import java.util.List;

/// 体裁: what an article of this sort has and how long it is. A row of the resource `genres.json`.
///
/// @param aliases codes of the first days that mean the same
public record Genre(
    String code,
    String zh,
    String en,
    List<String> aliases,
    String hintZh,
    String hintEn,
    Length length,
    List<Part> parts) {
  public Genre {
    aliases = List.copyOf(aliases);
    parts = List.copyOf(parts);
  }

  /// Bounds in 字; outside the usual ones it may still be handed in.
  public record Length(int least, int most, int usualLeast, int usualMost) {}

  /// @param path of the field, or `/body/subheads`, `/body/list`
  public record Part(String path, String zh, String en, Need need) {}

  /// How much it matters.
  public enum Need {
    REQUIRED,
    EXPECTED,
    OPTIONAL
  }
}
