package newsroom.platform.security;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Stops the start when a handler under /api says nothing about who may call it.
final class GuardedHandlers implements SmartInitializingSingleton {
  private final RequestMappingHandlerMapping handlers;
  private final List<String> publicPaths;

  GuardedHandlers(RequestMappingHandlerMapping handlers, List<String> publicPaths) {
    this.handlers = handlers;
    this.publicPaths = List.copyOf(publicPaths);
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> open =
        handlers.getHandlerMethods().entrySet().stream()
            .filter(handler -> needsGuard(handler.getKey().getPatternValues()))
            .filter(handler -> !guarded(handler.getValue()))
            .map(handler -> handler.getValue() + " at " + handler.getKey().getPatternValues())
            .sorted()
            .toList();
    if (!open.isEmpty()) {
      throw new IllegalStateException("Handlers without @PreAuthorize: " + String.join("; ", open));
    }
  }

  private boolean needsGuard(Set<String> paths) {
    AntPathMatcher matcher = new AntPathMatcher();
    return paths.stream()
        .filter(path -> path.equals("/api") || path.startsWith("/api/"))
        .anyMatch(path -> publicPaths.stream().noneMatch(open -> matcher.match(open, path)));
  }

  private static boolean guarded(HandlerMethod handler) {
    return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)
        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class);
  }
}
