package newsroom.submission.call;

import java.time.Clock;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.Articles;
import newsroom.submission.article.DraftDesk;
import newsroom.submission.article.OpenCalls;
import newsroom.submission.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sets up the desk of the calls.
@Configuration(proxyBeanMethods = false)
class CallConfiguration {
  @Bean
  OpenCalls openCalls(Calls calls) {
    return new CallGate(calls);
  }

  @Bean
  CallDesk callDesk(
      Calls calls,
      CallAnswers answers,
      Replies replies,
      Verdicts verdicts,
      Articles articles,
      Units units,
      Clock clock) {
    return new CallDesk(calls, answers, replies, verdicts, articles, units, clock);
  }

  @Bean
  CallDrafts callDrafts(CallDesk desk, ArticleDesk articles, DraftDesk drafts, Units units) {
    return new CallDrafts(desk, articles, drafts, units);
  }
}
