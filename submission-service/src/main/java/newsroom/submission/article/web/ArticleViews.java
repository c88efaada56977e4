package newsroom.submission.article.web;

import java.time.Clock;
import java.util.List;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.web.ETags;
import newsroom.submission.article.Article;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.Outlook;
import newsroom.submission.article.Text;
import newsroom.submission.article.web.ArticleView.Beside;
import newsroom.submission.article.web.ArticleView.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Articles as answers, with what the clock and the unit's rules say of them now.
@Component
class ArticleViews {
  private final ArticleDesk desk;
  private final Outlook outlook;
  private final Clock clock;

  ArticleViews(ArticleDesk desk, Outlook outlook, Clock clock) {
    this.desk = desk;
    this.outlook = outlook;
    this.clock = clock;
  }

  /// To its own unit: the working copy, what to mend, the sign-off.
  ArticleView own(Article article, long version) {
    var text = desk.working(article.manuscript());
    boolean required = desk.signOffRequired(article.manuscript().unitId());
    return ArticleView.of(
        article, version, text, Prospect.of(article, outlook, clock), own(article, text, required));
  }

  /// To the newspaper: the version handed in last, and what there is to mind in it.
  ArticleView handedIn(Article article, long version) {
    var m = article.manuscript();
    var text = desk.text(m.articleId(), m.versions().getLast().contentHash());
    var findings = desk.findings(m, text).stream().map(FindingView::of).toList();
    return ArticleView.of(
        article,
        version,
        text,
        Prospect.of(article, outlook, clock),
        new Beside(findings, null, null));
  }

  Row row(Article article, long version) {
    return Row.of(article, version, Prospect.of(article, outlook, clock));
  }

  ResponseEntity<ArticleView> changed(Outcome<Article> outcome) {
    return ResponseEntity.ok()
        .eTag(ETags.of(outcome.version()))
        .body(own(outcome.state(), outcome.version()));
  }

  private Beside own(Article article, Text text, boolean required) {
    return new Beside(
        findings(article, text), SignOffView.of(article, required), article.manuscript().saved());
  }

  /// Only while something can still be mended.
  private @Nullable List<FindingView> findings(Article article, Text text) {
    return article instanceof Article.Draft || article instanceof Article.Returned
        ? desk.findings(article.manuscript(), text).stream().map(FindingView::of).toList()
        : null;
  }
}
