package newsroom.submission.article;

import java.util.ArrayList;
import java.util.List;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.Paragraph;
import newsroom.contracts.submission.SourceCheck;
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
      var p = content.body().get(i);
      paragraphs.add(
          new Paragraph(
              paragraphIds.get(i),
              p.kind().name(),
              p.text(),
              p.level(),
              p.ordered(),
              p.marks().stream()
                  .map(m -> new Paragraph.Mark(m.from(), m.to(), m.kind().name()))
                  .toList(),
              p.photoId(),
              p.credit()));
    }
    return paragraphs;
  }

  /// @param check of the source of a reprint, on the day of handing in
  ArticleVersion version(int versionNo, @Nullable Integer parent, @Nullable SourceCheck check) {
    var more = content.particulars();
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
        content.eventDate(),
        more.keywords(),
        more.notBefore(),
        more.callId(),
        more.ai(),
        more.sensitivity().stream().map(Sensitivity::name).toList(),
        more.verification(),
        check);
  }
}
