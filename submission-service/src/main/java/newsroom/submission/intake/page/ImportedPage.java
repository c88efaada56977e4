package newsroom.submission.intake.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page taken apart: its stories, its furniture, and every line that is not blank exactly once.
public record ImportedPage(
    String file,
    @Nullable String pageSeq,
    @Nullable String masthead,
    @Nullable String issueDate,
    @Nullable String issueDateInferred,
    @Nullable String yearEvidence,
    @Nullable String pageNo,
    List<ImportedArticle> articles,
    List<Line> lines) {

  /// Where a line went.
  ///
  /// @param article id of its story, null for what belongs to the page or to nobody
  /// @param also further roles of a line that holds several things, such as a byline after body text
  /// @param reason why it is unassigned
  public record Line(
      int line, Role role, @Nullable String article, List<Role> also, @Nullable String reason) {
    public Line {
      also = List.copyOf(also);
    }
  }

  public ImportedPage {
    articles = List.copyOf(articles);
    lines = List.copyOf(lines);
  }

  public List<Line> unassigned() {
    return lines.stream().filter(line -> line.role() == Role.UNASSIGNED).toList();
  }
}
