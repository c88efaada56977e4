package newsroom.submission.diff;

/// One change. An insertion is empty in the text before, a deletion in the text after.
public record Span(Op op, Range before, Range after) {
  public enum Op {
    REPLACE,
    INSERT,
    DELETE
  }

  /// From inclusive, to exclusive, in code points.
  public record Range(int from, int to) {
    public Range {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException(from + " to " + to);
      }
    }

    boolean isEmpty() {
      return from == to;
    }
  }

  static Span of(Range before, Range after) {
    var op = before.isEmpty() ? Op.INSERT : after.isEmpty() ? Op.DELETE : Op.REPLACE;
    return new Span(op, before, after);
  }
}
