package newsroom.submission.article.mongo;

import java.util.Map;
import newsroom.platform.live.LiveLog;
import newsroom.submission.article.Article;
import newsroom.submission.article.Screens;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// By the hints of the article's unit and, once it was handed in, of the newsroom. A hint that is lost in a crash costs a reload and nothing else.
@Component
class LiveScreens implements Screens {
  private final LiveLog log;
  private final JsonMapper mapper;

  LiveScreens(LiveLog log, JsonMapper mapper) {
    this.log = log;
    this.mapper = mapper;
  }

  @Override
  public void moved(Article article, long version) {
    var manuscript = article.manuscript();
    var hint =
        mapper.writeValueAsString(Map.of("articleId", manuscript.articleId(), "version", version));
    log.tell(manuscript.unitId(), "article", hint);
    if (article.word().isPresent()) {
      log.tell(NEWSROOM, "article", hint);
    }
  }
}
