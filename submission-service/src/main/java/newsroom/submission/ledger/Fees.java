package newsroom.submission.ledger;

/// 稿酬 as the law reckons it: 使用文字作品支付报酬办法 (2014) art. 12, 个人所得税法 art. 6.
public final class Fees {
  private static final int THOUSAND = 1_000;
  private static final int HALF = 500;
  private static final long FREE_FEN = 80_000;
  private static final long LOW_FEN = 400_000;

  private Fees() {}

  /// Half thousands that a text counts as. Below 500 characters is half a thousand, above is a whole
  /// one; of exactly 500 the law says nothing, and it is decided for the author.
  static long halves(int characters) {
    int rest = characters % THOUSAND;
    return 2L * (characters / THOUSAND) + (rest == 0 ? 0 : rest < HALF ? 1 : 2);
  }

  /// @param fenPerThousand for a thousand characters
  public static long of(int characters, long fenPerThousand) {
    return (halves(characters) * fenPerThousand + 1) / 2;
  }

  /// Income tax that the payer keeps of one payment to a resident: an estimate by 税务总局公告2018年第61号,
  /// not read in the original; finance decides.
  public static long withheld(long fen) {
    if (fen <= FREE_FEN) {
      return 0;
    }
    long taxed = fen <= LOW_FEN ? fen - FREE_FEN : fen * 8 / 10;
    return Math.round(taxed * 0.7 * 0.2);
  }
}
