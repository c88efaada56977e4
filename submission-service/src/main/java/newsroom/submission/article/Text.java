package newsroom.submission.article;

import java.util.ArrayList;
import java.util.List;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.Paragraph;
import org.jspecify.annotations.Nullable;

/// Content with the ids of its paragraphs, as it is kept. Never changed.
public record Text(String contentHash, Content content, List<String> paragraphIds) {
  public Text {
    paragraphIds = List.copyOf(paragraphIds);
    if (paragraphIds.size() != content.body().size()) {
      throw new IllegalArgumentException("One id per paragraph");
    }
  }

  public List<Paragraph> paragraphs() {
    var paragraphs = new ArrayList<Paragraph>();
    for (int i = 0; i < paragraphIds.size(); i++) {
      var passage = content.body().get(i);
      paragraphs.add(new Paragraph(paragraphIds.get(i), passage.kind().name(), passage.text()));
    }
    return paragraphs;
  }

  ArticleVersion version(int versionNo, @Nullable Integer parent) {
    return new ArticleVersion(
        versionNo,
        parent,
        contentHash,
        content.headline(),
        paragraphs(),
        content.genre(),
        content.origin().name(),
        content.reprint(),
        content.rawByline(),
        content.bylineUnits(),
        content.suggestedColumn(),
        content.pointer(),
        content.eventDate());
  }
}
