package newsroom.review.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs every rule that is in force on the manuscript's day.
public final class Checker {
  private final Map<Rule, Check> checks = new LinkedHashMap<>();

  /// @throws IllegalArgumentException a rule asks for a way of looking that is not there, or that
  ///     cannot take its parameters
  public Checker(List<RulePack> packs) {
    for (var pack : packs) {
      for (var rule : pack.rules()) {
        checks.put(rule, Kinds.of(rule));
      }
    }
  }

  public static Checker shipped() {
    return new Checker(RulePack.shipped());
  }

  /// In the order of the text.
  public List<Finding> findings(Manuscript manuscript) {
    var found = new ArrayList<Placed>();
    checks.forEach((rule, check) -> {
      if (rule.inForceOn(manuscript.date())) {
        for (var hit : check.look(manuscript)) {
          found.add(placed(rule, hit, manuscript));
        }
      }
    });
    return found.stream()
        .filter(one -> found.stream().noneMatch(other -> other.covers(one)))
        .sorted(
            Comparator.comparingInt(Placed::place)
                .thenComparingInt(one -> one.finding.from())
                .thenComparingInt(one -> one.finding.to()))
        .map(Placed::finding)
        .toList();
  }

  private record Placed(int place, Finding finding) {
    /// Says the same of more words, or of the same ones by a rule before.
    boolean covers(Placed other) {
      var one = other.finding;
      boolean same = place == other.place && finding.rule().type().equals(one.rule().type());
      boolean around = finding.from() <= one.from() && one.to() <= finding.to();
      int longer = (finding.to() - finding.from()) - (one.to() - one.from());
      return same
          && around
          && (longer > 0 || (longer == 0 && finding.rule().id().compareTo(one.rule().id()) < 0));
    }
  }

  private static Placed placed(Rule rule, Hit hit, Manuscript manuscript) {
    var place = manuscript.places().get(hit.place());
    var text = place.text();
    return new Placed(
        hit.place(),
        new Finding(
            rule,
            place.path(),
            text.codePointCount(0, hit.from()),
            text.codePointCount(0, hit.to()),
            text.substring(hit.from(), hit.to()),
            hit.instead()));
  }
}
