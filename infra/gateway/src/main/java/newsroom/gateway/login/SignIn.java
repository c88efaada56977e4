package newsroom.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import newsroom.gateway.GatewaySettings;
import newsroom.gateway.problem.Navigation;
import newsroom.gateway.problem.Problem;
import newsroom.gateway.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What happens around a login: who is sent to it, where it ends, how it fails, how it is left.
@Component
class SignIn {
  static final String CSRF_COOKIE = "XSRF-TOKEN";
  static final String LOGOUT = "/bff/logout";

  private static final Logger log = LoggerFactory.getLogger(SignIn.class);

  /// The issuer did not answer the gateway, as against refusing the person.
  private static final Set<String> ISSUER_DOWN =
      Set.of("invalid_token_response", "server_error", "temporarily_unavailable");

  private final Tokens tokens;
  private final Revocation revocation;
  private final Problems problems;
  private final JsonMapper json;
  private final ClientRegistrationRepository registrations;
  private final GatewaySettings settings;
  private final String home;
  private final Duration idle;

  SignIn(
      Tokens tokens,
      Revocation revocation,
      Problems problems,
      JsonMapper json,
      ClientRegistrationRepository registrations,
      GatewaySettings settings) {
    this.tokens = tokens;
    this.revocation = revocation;
    this.problems = problems;
    this.json = json;
    this.registrations = registrations;
    this.settings = settings;
    this.idle = settings.gateway().idle();
    this.home = new ClassPathResource("static/desk/index.html").exists() ? "/desk/" : "/";
  }

  /// A person is sent to sign in and comes back to the same address; a script is told.
  void required(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (Navigation.is(request) && "GET".equals(request.getMethod())) {
      String query = request.getQueryString();
      response.sendRedirect(
          startFor(
              query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query));
    } else {
      problems.write(
          request, response, Problem.NOT_SIGNED_IN, Map.of("login", LoginRequests.START));
    }
  }

  /// The CSRF token is judged before the login: without one, it is the login that is missing.
  void denied(HttpServletRequest request, HttpServletResponse response, Exception why)
      throws IOException {
    if (!(why instanceof CsrfException)) {
      problems.write(request, response, Problem.FORBIDDEN);
    } else if (signedIn(request)) {
      problems.write(request, response, Problem.CSRF);
    } else {
      problems.write(
          request, response, Problem.NOT_SIGNED_IN, Map.of("login", LoginRequests.START));
    }
  }

  void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication login)
      throws IOException {
    request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
    String path = LoginRequests.returnPath(request);
    response.sendRedirect(path == null ? home : path);
  }

  void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String code =
        why instanceof OAuth2AuthenticationException oauth ? oauth.getError().getErrorCode() : "";
    log.warn("A sign-in failed: {}", why.getMessage());
    if (signedIn(request)) {
      // Somebody went back to an answered login; that one still stands
      response.sendRedirect(home);
    } else if (ISSUER_DOWN.contains(code)) {
      response.setHeader("Retry-After", "2");
      problems.write(request, response, Problem.IDENTITY_DOWN, Map.of("login", startFor(home)));
    } else {
      problems.write(request, response, Problem.LOGIN_FAILED, Map.of("login", startFor(home)));
    }
  }

  /// Local tokens go first: from here on nothing can be refreshed, whatever the issuer does.
  void leaving(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication login) {
    String id = tokens.idFor(request);
    Tokens.Held held = id == null ? null : tokens.find(id);
    if (held != null) {
      OAuth2AuthorizedClient client = held.client();
      tokens.remove(held.id());
      revocation.revoke(client);
    }
  }

  /// Sends a person on to the issuer's own logout, and tells a script where that is.
  OidcClientInitiatedLogoutSuccessHandler left() {
    OidcClientInitiatedLogoutSuccessHandler handler =
        new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri(settings.originText() + "/");
    handler.setDefaultTargetUrl("/");
    RedirectStrategy answer =
        (request, response, target) -> {
          if (Navigation.page(request)) {
            response.sendRedirect(target);
          } else {
            response.setContentType("application/json");
            response.getWriter().write(json.writeValueAsString(Map.of("location", target)));
          }
        };
    handler.setRedirectStrategy(answer);
    return handler;
  }

  private static boolean signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            != null;
  }

  private static String startFor(String path) {
    return LoginRequests.START + "?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
