package newsroom.review.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.review.check.Rule.Certainty;
import newsroom.review.check.Rule.Source;

/// The official count of errors 差错率 as a live allowance: what the findings would weigh if each was
/// printed. It counts the characters of the text; the inspector counts the grid of the page, which is
/// more, so the allowance here is the stricter one.
///
/// @param weight of all findings that are errors; a remark (`NOTE`, `WARN`) is none yet
/// @param characters of all places but the byline, spaces left out
/// @param perTenThousand the weight in 10,000 characters
/// @param most how much the text may weigh and pass
public record ErrorCount(
    BigDecimal weight, int characters, BigDecimal perTenThousand, BigDecimal most) {
  /// 编校差错率 of a newspaper.
  public static final BigDecimal IN_TEN_THOUSAND = new BigDecimal(3);

  public static final Source SOURCE =
      new Source(
          "报纸期刊质量管理规定",
          "国新出发〔2020〕10号",
          "附件 报纸编校差错率计算方法",
          LocalDate.of(2026, 11, 21),
          Certainty.EXCERPT);

  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// The same error again is counted three times at most.
  private static final int SAME = 3;

  /// Numerals against GB/T 15835 weigh a tenth each and 1 together.
  private static final List<String> NUMERALS =
      List.of(
          "year-short",
          "digits-wide",
          "digit-and-thousand",
          "about-in-figures",
          "range-percent",
          "decimal-zero",
          "zero-sign",
          "about-twice",
          "lunar");

  /// Punctuation: 0.1 by what the trade tells, nobody has read the clause.
  private static final List<String> MARKS =
      List.of(
          "ascii_punct",
          "unpaired_quote",
          "ellipsis",
          "ellipsis-deng",
          "bracket-mark",
          "angle-title",
          "nested-title",
          "foreign-name-dot");

  public static ErrorCount of(Manuscript manuscript, List<Finding> findings) {
    int characters =
        manuscript.places().stream()
            .filter(place -> place.kind() != Manuscript.Kind.BYLINE)
            .mapToInt(place ->
                (int) place.text().codePoints().filter(c -> !Character.isWhitespace(c)).count())
            .sum();
    Map<String, Integer> seen = new HashMap<>();
    var weight = BigDecimal.ZERO;
    var numerals = BigDecimal.ZERO;
    for (var finding : findings) {
      boolean error =
          finding.rule().level() == Level.ERROR || finding.rule().level() == Level.BLOCK;
      String same = finding.rule().type() + ' ' + finding.words();
      if (!error || seen.merge(same, 1, Integer::sum) > SAME) {
        continue;
      }
      boolean title =
          manuscript.places().stream()
              .anyMatch(place -> place.path().equals(finding.path()) && place.kind().title());
      var one = weight(finding);
      one = title ? one.add(one) : one;
      if (NUMERALS.contains(finding.rule().id())) {
        numerals = numerals.add(one);
      } else {
        weight = weight.add(one);
      }
    }
    weight = weight.add(numerals.min(ONE));
    var rate =
        characters == 0
            ? BigDecimal.ZERO
            : weight
                .multiply(TEN_THOUSAND)
                .divide(new BigDecimal(characters), 2, RoundingMode.HALF_UP);
    var most =
        IN_TEN_THOUSAND
            .multiply(new BigDecimal(characters))
            .divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP);
    return new ErrorCount(weight, characters, rate, most);
  }

  public boolean within() {
    return weight
            .multiply(TEN_THOUSAND)
            .compareTo(IN_TEN_THOUSAND.multiply(new BigDecimal(characters)))
        <= 0;
  }

  /// A wrong character is 1, up to five together 2, more 4; a figure is 1 whatever its length.
  private static BigDecimal weight(Finding finding) {
    var type = finding.rule().type();
    if (NUMERALS.contains(finding.rule().id()) || MARKS.contains(type)) {
      return TENTH;
    }
    if (type.equals("traditional")) {
      return HALF;
    }
    if (!type.equals("typo") && !type.equals("ocr_confusion") && !type.equals("repeat")) {
      return ONE;
    }
    int wrong = wrong(finding);
    return wrong == 1 ? ONE : new BigDecimal(wrong <= 5 ? 2 : 4);
  }

  /// Characters that have to change: of 竭尽全立 one.
  private static int wrong(Finding finding) {
    if (finding.instead().isEmpty()) {
      return 1;
    }
    String said = finding.words();
    String right = finding.instead().getFirst();
    if (said.length() != right.length()) {
      return Math.abs(said.length() - right.length());
    }
    int differs = 0;
    for (int i = 0; i < said.length(); i++) {
      differs += said.charAt(i) == right.charAt(i) ? 0 : 1;
    }
    return Math.max(1, differs);
  }
}
