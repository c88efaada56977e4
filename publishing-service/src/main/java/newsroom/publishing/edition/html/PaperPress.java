package newsroom.publishing.edition.html;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsroom.publishing.edition.EditionFiles;
import newsroom.publishing.edition.KilledNotice;
import newsroom.publishing.edition.Listing;
import newsroom.publishing.edition.Paper;
import newsroom.publishing.edition.ReaderPages;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Permalinks;
import newsroom.publishing.issue.Press;
import newsroom.publishing.pool.ArticleText;
import newsroom.publishing.publication.Publication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Draws pages with Thymeleaf; every word of an article is escaped by it.
@Component
class PaperPress implements Press, ReaderPages {
  private static final String HTML = "text/html; charset=utf-8";

  private final ITemplateEngine engine;
  private final EditionFiles files;
  private final StyleSheet style;
  private final String origin;

  PaperPress(
      ITemplateEngine engine,
      EditionFiles files,
      StyleSheet style,
      @Value("${newsroom.origin}") String origin) {
    this.engine = engine;
    this.files = files;
    this.style = style;
    this.origin = origin;
  }

  @Override
  public void print(Issue issue, String edition, Map<String, ArticleText> texts) {
    var paper = Paper.of(issue, texts);
    put(
        edition,
        Permalinks.issue(issue.masthead().issueId()),
        draw("issue", Map.of("head", paper.head(), "paper", paper)));
    for (var sheet : paper.sheets()) {
      var model = Map.of("head", paper.head(), "paper", paper, "sheet", sheet);
      put(edition, sheet.href(), draw("page", model));
      for (var story : sheet.stories()) {
        var more = new HashMap<String, Object>(model);
        more.put("story", story);
        put(edition, story.href(), draw("article", more));
      }
    }
  }

  private void put(String edition, String path, String html) {
    files.put(edition, path, html.getBytes(StandardCharsets.UTF_8), HTML);
  }

  @Override
  public String list(List<Listing> issues) {
    return draw("list", Map.of("issues", issues));
  }

  @Override
  public String notHere() {
    return draw("not-here", Map.of());
  }

  @Override
  public String killed(Publication.Killed publication) {
    return draw("killed", Map.of("notice", KilledNotice.of(publication)));
  }

  private String draw(String template, Map<String, ?> model) {
    var context = new Context(Locale.SIMPLIFIED_CHINESE, new HashMap<>(model));
    context.setVariable("style", style.href());
    context.setVariable("origin", origin);
    return engine.process(template, context);
  }
}
