package newsroom.submission.article.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets so many texts in at once. Whoever finds no place in time is told when to come again (503,
/// Retry-After); the same request with the same Idempotency-Key then makes what it would have made.
@Component
class Admission implements HandlerInterceptor, WebMvcConfigurer {
  private static final String ADMITTED = Admission.class.getName();
  private static final long PATIENCE_MILLIS = 1_000;

  private final Semaphore places;

  Admission(@Value("${newsroom.articles.at-once:64}") int places) {
    this.places = new Semaphore(places, true);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/submission/articles/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    if (request.getMethod().equals("GET")) {
      return true;
    }
    if (!places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new Refusal.Busy(PlatformReason.UNAVAILABLE);
    }
    request.setAttribute(ADMITTED, true);
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception e) {
    if (request.getAttribute(ADMITTED) != null) {
      request.removeAttribute(ADMITTED);
      places.release();
    }
  }
}
