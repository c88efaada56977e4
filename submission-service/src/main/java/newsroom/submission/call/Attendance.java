package newsroom.submission.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsroom.contracts.call.CallAudience;
import newsroom.contracts.call.CallClosed;

/// Who answered a call, and who said what about it, at one moment.
///
/// @param answers units with an answer that was not taken back, and how many
public record Attendance(Map<String, Integer> answers, Set<String> accepted, Set<String> declined) {
  public static final Attendance NOBODY = new Attendance(Map.of(), Set.of(), Set.of());

  public Attendance {
    answers = Map.copyOf(answers);
    accepted = Set.copyOf(accepted);
    declined = Set.copyOf(declined);
  }

  public int total() {
    return answers.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Invited or having said yes, and nothing came.
  public List<String> owing(Terms terms) {
    var owing = new TreeSet<>(terms.invited());
    owing.addAll(accepted);
    owing.removeAll(declined);
    owing.removeAll(answers.keySet());
    return List.copyOf(owing);
  }

  /// Everybody who may want to know, but for those who declined.
  CallAudience interested(Terms terms) {
    if (terms.kind() == CallKind.OPEN) {
      return new CallAudience(true, sorted(declined));
    }
    var units = new TreeSet<>(terms.invited());
    units.removeAll(declined);
    units.addAll(answers.keySet());
    return new CallAudience(false, List.copyOf(units));
  }

  /// Until the deadline an open call may still be answered by everybody; after it only a promise counts.
  CallAudience reminded(Terms terms, int daysBefore) {
    if (terms.kind() == CallKind.OPEN && daysBefore >= 0) {
      var without = new TreeSet<>(declined);
      without.addAll(answers.keySet());
      return new CallAudience(true, List.copyOf(without));
    }
    return new CallAudience(false, owing(terms));
  }

  /// Once it is closed: whoever had to do with it.
  CallAudience involved(Terms terms) {
    var units = new TreeSet<>(owing(terms));
    units.addAll(answers.keySet());
    return new CallAudience(false, List.copyOf(units));
  }

  List<CallClosed.Answered> answered() {
    var units = new ArrayList<CallClosed.Answered>();
    new TreeMap<>(answers)
        .forEach((unitId, count) -> units.add(new CallClosed.Answered(unitId, count)));
    return units;
  }

  private static List<String> sorted(Set<String> units) {
    return List.copyOf(new TreeSet<>(units));
  }
}
