package newsroom.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import newsroom.identity.account.Account;
import newsroom.identity.signin.Factors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// Remembers in the session who has shown what, always under a new session id, and leads back to
/// the request that asked for it.
@Component
class BrowserSession {
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
  private final SessionAuthenticationStrategy newCsrfToken;
  private final Clock clock;

  BrowserSession(CsrfTokenRepository csrfTokens, Clock clock) {
    this.newCsrfToken = new CsrfAuthenticationStrategy(csrfTokens);
    this.clock = clock;
  }

  void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
    List<GrantedAuthority> factors = List.of(factor(FactorGrantedAuthority.PASSWORD_AUTHORITY));
    var person = UsernamePasswordAuthenticationToken.authenticated(account.id(), null, factors);
    establish(person, request, response);
  }

  void codeShown(Authentication person, HttpServletRequest request, HttpServletResponse response) {
    List<GrantedAuthority> factors =
        new java.util.ArrayList<>(
            person.getAuthorities().stream()
                .filter(known -> !Factors.CODE.equals(known.getAuthority()))
                .toList());
    factors.add(factor(Factors.CODE));
    var stepped =
        UsernamePasswordAuthenticationToken.authenticated(person.getName(), null, factors);
    establish(stepped, request, response);
  }

  private GrantedAuthority factor(String authority) {
    return FactorGrantedAuthority.withAuthority(authority).issuedAt(clock.instant()).build();
  }

  private void establish(
      Authentication person, HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    request.changeSessionId();
    newCsrfToken.onAuthentication(person, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /// Path and query only: whatever host the request named, the browser stays on its origin.
  ///
  /// @param otherwise where somebody goes who came by nobody's request
  String onward(HttpServletRequest request, HttpServletResponse response, String otherwise) {
    @Nullable SavedRequest saved = requests.getRequest(request, response);
    if (saved == null) {
      return otherwise;
    }
    URI address = URI.create(saved.getRedirectUrl());
    String path = address.getRawPath().substring(request.getContextPath().length());
    return "redirect:"
        + (address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
  }
}
