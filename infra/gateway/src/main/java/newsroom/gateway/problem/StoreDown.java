package newsroom.gateway.problem;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the session filter, which reads the store outside of any exception handler: a store
/// that is away for a moment is a problem to try again, not an internal error.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreDown extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(StoreDown.class);

  private final Problems problems;

  StoreDown(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (MongoException e) {
      log.error("The store failed at {}: {}", request.getRequestURI(), e.toString());
      if (!response.isCommitted()) {
        response.reset();
        response.setHeader("Retry-After", "2");
        problems.write(request, response, Problem.STORE_DOWN);
      }
    }
  }
}
