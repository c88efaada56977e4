package newsroom.review.findings;

import java.time.Instant;
import java.util.List;
import newsroom.review.casefile.VersionRef;
import newsroom.review.check.ErrorCount;
import org.jspecify.annotations.Nullable;

/// Everything the checks found in one text by one set of rules. Never changed.
///
/// @param rules packs and versions, for example `language/3`
/// @param characters of the body
/// @param errors what the findings would weigh if they were printed; null in reports of the first days
public record Report(
    VersionRef version,
    List<String> rules,
    Instant checkedAt,
    int characters,
    List<Found> findings,
    @Nullable Errors errors) {
  /// 差错率 as a live allowance. Decimal numbers as text.
  ///
  /// @param most how much the text may weigh at 3 in 10 000
  public record Errors(String weight, String perTenThousand, String most, boolean within) {
    static Errors of(ErrorCount count) {
      return new Errors(
          count.weight().toPlainString(),
          count.perTenThousand().toPlainString(),
          count.most().toPlainString(),
          count.within());
    }
  }

  public Report {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }
}
