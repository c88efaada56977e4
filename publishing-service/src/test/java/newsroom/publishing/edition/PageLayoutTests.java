package newsroom.publishing.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newsroom.publishing.issue.Slot;
import org.junit.jupiter.api.Test;

class PageLayoutTests {
  private static List<PageLayout.Piece> pieces(int count) {
    var pieces = new ArrayList<PageLayout.Piece>();
    for (int i = 0; i < count; i++) {
      pieces.add(
          new PageLayout.Piece(
              new Slot(
                  i + 1,
                  i % 5 == 0 ? Slot.Role.LEAD : Slot.Role.BRIEF,
                  null,
                  i % 3 == 0,
                  new Slot.Empty()),
              Samples.TEXTS.get(i % Samples.TEXTS.size())));
    }
    return pieces;
  }

  @Test
  void everyArticleIsSetOnceAndInOrder() {
    for (int count = 0; count <= 40; count++) {
      var set =
          PageLayout.rows(pieces(count)).stream()
              .flatMap(row -> row.boxes().stream())
              .map(box -> box.slot().order())
              .toList();
      assertThat(set).hasSize(count).isSorted();
    }
  }

  @Test
  void everyRowFillsTheWidth() {
    for (var row : PageLayout.rows(pieces(40))) {
      assertThat(row.boxes().stream().mapToInt(PageLayout.Box::span).sum())
          .isEqualTo(PageLayout.COLUMNS);
    }
  }

  @Test
  void aLeadStandsAlone() {
    for (var row : PageLayout.rows(pieces(40))) {
      if (row.boxes().stream().anyMatch(box -> box.slot().role() == Slot.Role.LEAD)) {
        assertThat(row.boxes()).hasSize(1);
      }
    }
  }
}
