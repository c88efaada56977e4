package newsroom.contracts.submission;

import java.util.List;

/// A unit's answer to one point of a return.
///
/// @param point its place in the return, from 0
/// @param paragraphIds paragraphs of the new version that the answer changed
public record PointAnswer(int point, String answer, List<String> paragraphIds) {
  public PointAnswer {
    paragraphIds = List.copyOf(paragraphIds);
  }
}
