package newsroom.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/// Starts a login with PKCE. `?acr=mfa` asks the issuer for a second factor, `?return=/path` says
/// where to go afterwards and travels with the request until it is answered.
@Component
class LoginRequests
    implements OAuth2AuthorizationRequestResolver,
        AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  static final String BASE = "/oauth2/authorization";
  static final String START = BASE + "/" + Issuer.REGISTRATION;

  private static final String RETURN = "newsroom.return";

  private final DefaultOAuth2AuthorizationRequestResolver resolver;
  private final HttpSessionOAuth2AuthorizationRequestRepository stored =
      new HttpSessionOAuth2AuthorizationRequestRepository();

  LoginRequests(ClientRegistrationRepository registrations) {
    this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return extend(resolver.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registrationId) {
    return extend(resolver.resolve(request, registrationId), request);
  }

  private static @Nullable OAuth2AuthorizationRequest extend(
      @Nullable OAuth2AuthorizationRequest start, HttpServletRequest request) {
    if (start == null) {
      return null;
    }
    OAuth2AuthorizationRequest.Builder builder = OAuth2AuthorizationRequest.from(start);
    if ("mfa".equals(request.getParameter("acr"))) {
      builder.additionalParameters(parameters -> parameters.put("acr_values", "mfa"));
    }
    String path = ReturnPath.checked(request.getParameter("return"));
    if (path != null) {
      builder.attributes(attributes -> attributes.put(RETURN, path));
    }
    return builder.build();
  }

  /// Where the login that this request completed was to lead.
  static @Nullable String returnPath(HttpServletRequest request) {
    return request.getAttribute(RETURN) instanceof String path ? path : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return stored.loadAuthorizationRequest(request);
  }

  @Override
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest start, HttpServletRequest request, HttpServletResponse response) {
    stored.saveAuthorizationRequest(start, request, response);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest start = stored.removeAuthorizationRequest(request, response);
    if (start != null && start.getAttribute(RETURN) instanceof String path) {
      request.setAttribute(RETURN, path);
    }
    return start;
  }
}
