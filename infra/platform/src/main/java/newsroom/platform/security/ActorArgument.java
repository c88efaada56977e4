package newsroom.platform.security;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsroom.contracts.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Takes the acting person from the verified token.
public final class ActorArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    return acting().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("no token"));
  }

  /// Who asks, for whoever stands before the handlers.
  public static Optional<Actor> acting() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken verified
        ? Optional.of(actor(verified.getToken()))
        : Optional.empty();
  }

  private static Actor actor(Jwt token) {
    String name = token.getClaimAsString("name");
    return new Actor(
        Objects.requireNonNull(token.getSubject(), "a token without sub"),
        name == null ? token.getSubject() : name,
        roles(token),
        token.getClaimAsString("unit"));
  }

  /// A role we do not know yet gives no rights.
  private static Set<Role> roles(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (TokenAuthorities.list(token, "roles").contains(role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }
}
