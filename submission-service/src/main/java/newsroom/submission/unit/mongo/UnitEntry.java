package newsroom.submission.unit.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsroom.submission.unit.Act;
import newsroom.submission.unit.Chronicle;
import newsroom.submission.unit.HistoryLine;
import newsroom.submission.unit.Unit;

/// A unit with the last lines of its history; the earlier ones lie in `unit-history`.
///
/// @param last number of the last line
record UnitEntry(Unit unit, Instant changedAt, int last, List<HistoryLine> lines) {
  /// More would make the document big.
  static final int MOST_LINES = 12;

  UnitEntry {
    lines = List.copyOf(lines);
  }

  /// @param filed up to which line the archive has them
  static UnitEntry after(Optional<UnitEntry> before, Unit.Change change, Act act, int filed) {
    int last = before.map(UnitEntry::last).orElse(0);
    var more = Chronicle.lines(before.map(UnitEntry::unit), change, act, last);
    var lines = new ArrayList<HistoryLine>();
    before.ifPresent(
        entry -> entry.lines().stream().filter(line -> line.n() > filed).forEach(lines::add));
    lines.addAll(more);
    return new UnitEntry(change.next(), act.at(), last + more.size(), lines);
  }
}
