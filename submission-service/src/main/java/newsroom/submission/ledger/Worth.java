package newsroom.submission.ledger;

/// Points in hundredths and money in fen 分: whole numbers, so that parts add up to their whole.
public record Worth(long points, long fen) {
  public static final Worth NOTHING = new Worth(0, 0);

  public Worth plus(Worth other) {
    return new Worth(Math.addExact(points, other.points), Math.addExact(fen, other.fen));
  }

  public Worth negated() {
    return new Worth(-points, -fen);
  }

  public boolean isNothing() {
    return points == 0 && fen == 0;
  }
}
