package newsroom.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks the handler's [PreAuthorize] before anything of the request is read, so that somebody who may
/// not act learns nothing from how a body or a header is judged.
final class AllowedFirst implements HandlerInterceptor {
  private final PreAuthorizeAuthorizationManager rule = new PreAuthorizeAuthorizationManager();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      MethodInvocation call = new SimpleMethodInvocation(method.getBean(), method.getMethod());
      var answer =
          rule.authorize(() -> SecurityContextHolder.getContext().getAuthentication(), call);
      if (answer != null && !answer.isGranted()) {
        throw new AuthorizationDeniedException("Not for this role", answer);
      }
    }
    return true;
  }
}
