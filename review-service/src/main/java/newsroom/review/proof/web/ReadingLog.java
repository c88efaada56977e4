package newsroom.review.proof.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.platform.security.Actor;
import newsroom.platform.security.ActorArgument;
import newsroom.review.proof.Reading;
import newsroom.review.proof.Readings;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Writes down what an auditor reads of a case, before it is answered: what could not be written down is
/// not read. Whatever is added below a case is covered by its address.
@Configuration(proxyBeanMethods = false)
class ReadingLog implements WebMvcConfigurer, HandlerInterceptor {
  private static final int LONGEST = 300;

  private final Readings readings;
  private final Clock clock;

  ReadingLog(Readings readings, Clock clock) {
    this.readings = readings;
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/api/review/cases/*/**", "/api/review/as-at")
        // Who looks at a case is none of its contents, and is asked for every few seconds
        .excludePathPatterns("/api/review/cases/*/presence");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      ActorArgument.acting()
          .filter(actor -> actor.is(Role.AUDITOR))
          .ifPresent(actor -> readings.add(reading(actor, request)));
    }
    return true;
  }

  private Reading reading(Actor actor, HttpServletRequest request) {
    var query = request.getQueryString();
    var what = request.getRequestURI() + (query == null ? "" : "?" + query);
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    var article = variables instanceof Map<?, ?> named ? named.get("articleId") : null;
    return new Reading(
        actor.accountId(),
        actor.name(),
        what.length() > LONGEST ? what.substring(0, LONGEST) : what,
        article instanceof String id ? id : "",
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
