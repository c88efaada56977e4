package newsroom.submission.ledger;

import java.time.LocalDate;
import java.util.List;
import newsroom.submission.article.Credit;
import newsroom.submission.article.Origin;
import newsroom.submission.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/// What was published, as far as rules look at it.
///
/// @param submitter the unit that handed it in
/// @param byline units in printed order, each once; a name that nobody resolved is not among them
/// @param characters 字数 as the grid of a page counts them
/// @param author of a reprint, as its source names him
/// @param handedInBy account of the person who handed it in; of a reprint the one who put it together 整理
public record Piece(
    String articleId,
    String title,
    Party submitter,
    List<Party> byline,
    String genre,
    Origin origin,
    int characters,
    @Nullable String author,
    Person handedInBy,
    Place place) {

  /// A unit and what it did.
  public record Party(String unitId, UnitKind kind, Credit role) {}

  /// @param name as known when it was granted, empty when it was not
  public record Person(String accountId, String name) {}

  public record Place(
      String publicationTitle,
      String issueId,
      int issueNo,
      LocalDate issueDate,
      int pageNo,
      String pageName,
      int slotOrder,
      String channel,
      String permalink) {
    /// 头条: the first slot of its page.
    boolean leads() {
      return slotOrder == 1;
    }

    /// For example 健康示例 第1286期 01版.
    public String words() {
      return "%s 第%d期 %02d版".formatted(publicationTitle, issueNo, pageNo);
    }
  }

  public Piece {
    byline = List.copyOf(byline);
  }

  /// Who is rewarded. A reprint earns its source nothing and counts for who put it together.
  List<Party> rewarded() {
    var rewarded =
        origin == Origin.REPRINT
            ? byline.stream().filter(party -> party.role() == Credit.COMPILED).toList()
            : byline;
    return rewarded.isEmpty() ? List.of(submitter) : rewarded;
  }
}
