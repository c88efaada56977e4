package newsroom.review.casefile.mongo;

import java.util.Map;
import newsroom.platform.live.LiveLog;
import newsroom.review.casefile.Screens;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A hint that is lost in a crash costs a reload and nothing else.
@Component
class LiveScreens implements Screens {
  private final LiveLog log;
  private final JsonMapper mapper;

  LiveScreens(LiveLog log, JsonMapper mapper) {
    this.log = log;
    this.mapper = mapper;
  }

  @Override
  public void moved(String articleId) {
    tell("case", articleId);
  }

  @Override
  public void looked(String articleId) {
    tell("presence", articleId);
  }

  private void tell(String name, String articleId) {
    log.tell(DESK, name, mapper.writeValueAsString(Map.of("articleId", articleId)));
  }
}
