package newsroom.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks the handler's [PreAuthorize], then for a fresh second factor, before anything of the request is
/// read: whoever may not act learns nothing from how a body is judged and is not asked for a code.
final class AllowedFirst implements HandlerInterceptor {
  private final PreAuthorizeAuthorizationManager rule = new PreAuthorizeAuthorizationManager();
  private final List<RequestMatcher> stepUp;
  private final AuthorizationManager<HttpServletRequest> fresh;

  AllowedFirst(List<RequestMatcher> stepUp, AuthorizationManager<HttpServletRequest> fresh) {
    this.stepUp = stepUp;
    this.fresh = fresh;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Supplier<@Nullable Authentication> person =
        () -> SecurityContextHolder.getContext().getAuthentication();
    if (handler instanceof HandlerMethod method) {
      MethodInvocation call = new SimpleMethodInvocation(method.getBean(), method.getMethod());
      refuseUnlessGranted(rule.authorize(person, call));
    }
    if (stepUp.stream().anyMatch(act -> act.matches(request))) {
      refuseUnlessGranted(fresh.authorize(person, request));
    }
    return true;
  }

  private static void refuseUnlessGranted(@Nullable AuthorizationResult answer) {
    if (answer != null && !answer.isGranted()) {
      throw new AuthorizationDeniedException("Not for this person, or not now", answer);
    }
  }
}
