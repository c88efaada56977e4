package newsroom.submission.article.web;

import java.time.Clock;
import java.time.Instant;
import newsroom.submission.article.Article;
import newsroom.submission.article.Outlook;
import org.jspecify.annotations.Nullable;

/// What is to come, as of now.
record Prospect(
    Outlook.@Nullable Expected expected,
    @Nullable Instant answerBy,
    @Nullable Boolean freeElsewhere) {
  static Prospect of(Article article, Outlook outlook, Clock clock) {
    var now = clock.instant();
    return new Prospect(
        outlook.of(article, now).orElse(null),
        Outlook.answerBy(article).orElse(null),
        article.word().isEmpty() ? null : Outlook.freeElsewhere(article, now));
  }
}
