package newsroom.submission.diff;

/// A word, a number, a mark: what is never cut in two. Places are chars of the whole text.
record Token(int from, int to, Kind kind, String text) {
  enum Kind {
    HAN,
    /// Of an organisation, or a title with its rank
    NAME,
    NUMBER,
    WORD,
    MARK,
    SPACE,
    BREAK
  }

  private static final String PARTICLES = "的地得了着过之";

  boolean isParticle() {
    return kind == Kind.HAN && text.length() == 1 && PARTICLES.contains(text);
  }

  boolean sameAs(Token other) {
    return text.equals(other.text);
  }

  /// What it is worth to keep this token unchanged: long words hold a sentence together.
  int weight() {
    return switch (kind) {
      case HAN -> isParticle() ? 10 : text.length() == 1 ? 12 : 14 * text.length();
      case NAME -> 14 * text.length();
      case NUMBER, WORD -> 24;
      case MARK -> 11;
      case SPACE -> 10;
      case BREAK -> 40;
    };
  }
}
