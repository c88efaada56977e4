package newsroom.submission.search;

import java.util.List;

/// An article found, and where the words stand in it.
public record Hit(String articleId, List<Piece> headline, List<List<Piece>> body) {
  /// A piece of text; `hit` when it is what was looked for. Text and no markup: shown as it is.
  public record Piece(String text, boolean hit) {}

  public Hit {
    headline = List.copyOf(headline);
    body = List.copyOf(body);
  }
}
