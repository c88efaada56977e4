package newsroom.submission.unit;

import java.util.Map;

/// One thing that happened to a unit; never changed.
///
/// @param n from 1 without gaps
/// @param what for example RENAMED
/// @param detail what a person wants to know of it, for example from and to
public record HistoryLine(int n, Act act, String what, Map<String, String> detail) {
  public HistoryLine {
    detail = Map.copyOf(detail);
  }
}
