package newsroom.gateway.login;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import newsroom.gateway.GatewaySettings;
import newsroom.gateway.login.Tokens.Held;
import newsroom.gateway.store.Seal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// One refresh per login at a time: within this process all callers share one flight, between
/// processes a lease on the stored revision decides, and whoever waited reads again.
@Component
class TokenRefresh implements OAuth2AuthorizedClientManager {
  /// Longer than the back channel's time-outs together, shorter than the issuer's grace for a
  /// refresh token that was just rotated.
  private static final Duration LEASE = Duration.ofSeconds(8);

  private static final Duration PATIENCE = Duration.ofSeconds(12);
  private static final int KEEP_ATTEMPTS = 3;

  private final Tokens tokens;
  private final Revocation revocation;
  private final RefreshTokenOAuth2AuthorizedClientProvider issuer;
  private final Duration skew;
  private final ConcurrentHashMap<String, CompletableFuture<Held>> flights =
      new ConcurrentHashMap<>();

  TokenRefresh(
      Tokens tokens,
      Revocation revocation,
      RestClientRefreshTokenTokenResponseClient exchange,
      GatewaySettings settings) {
    this.tokens = tokens;
    this.revocation = revocation;
    this.skew = settings.gateway().refreshSkew();
    this.issuer = new RefreshTokenOAuth2AuthorizedClientProvider();
    issuer.setAccessTokenResponseClient(exchange);
    issuer.setClockSkew(skew);
  }

  @Override
  public OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest wanted) {
    HttpServletRequest request = currentRequest();
    String id = tokens.idFor(request);
    try {
      if (id == null) {
        throw new LoginEnded();
      }
      Held held = tokens.find(id);
      if (held == null) {
        throw new LoginEnded();
      }
      return (held.freshFor(skew) ? held : share(id, wanted.getPrincipal())).client();
    } catch (LoginEnded e) {
      end(request);
      throw new LoginEnded();
    }
  }

  private Held share(String id, Authentication person) {
    CompletableFuture<Held> mine = new CompletableFuture<>();
    CompletableFuture<Held> earlier = flights.putIfAbsent(id, mine);
    if (earlier != null) {
      return join(earlier);
    }
    try {
      mine.complete(refresh(id, person));
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
    } finally {
      flights.remove(id, mine);
    }
    return join(mine);
  }

  private static Held join(CompletableFuture<Held> flight) {
    try {
      return flight.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Held refresh(String id, Authentication person) {
    String holder = Seal.random();
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      Held held = tokens.find(id);
      if (held == null) {
        throw new LoginEnded();
      }
      if (held.freshFor(skew)) {
        return held;
      }
      if (tokens.lease(held, holder, LEASE)) {
        return underLease(held, holder, person);
      }
      if (Instant.now().isAfter(end)) {
        throw new OAuth2AuthorizationException(
            new OAuth2Error("refresh_timeout", "another instance holds the refresh", null));
      }
      pause();
    }
  }

  private Held underLease(Held held, String holder, Authentication person) {
    boolean replaced = false;
    try {
      OAuth2AuthorizedClient refreshed = ask(held, person);
      replaced = keep(held, refreshed);
      if (!replaced) {
        return afterLosing(held, refreshed);
      }
      return new Held(held.id(), held.revision() + 1, refreshed);
    } finally {
      if (!replaced) {
        tokens.release(held.id(), holder);
      }
    }
  }

  /// The old refresh token is spent by now, so a store that stumbles is asked again.
  private boolean keep(Held held, OAuth2AuthorizedClient refreshed) {
    for (int attempt = 1; ; attempt++) {
      try {
        return tokens.replace(held, refreshed);
      } catch (MongoException e) {
        if (attempt == KEEP_ATTEMPTS) {
          throw e;
        }
        pause();
      }
    }
  }

  private OAuth2AuthorizedClient ask(Held held, Authentication person) {
    try {
      OAuth2AuthorizedClient refreshed =
          issuer.authorize(
              OAuth2AuthorizationContext.withAuthorizedClient(held.client())
                  .principal(person)
                  .build());
      if (refreshed == null) {
        throw new LoginEnded();
      }
      return refreshed;
    } catch (OAuth2AuthorizationException e) {
      if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
        tokens.remove(held.id());
        throw new LoginEnded();
      }
      throw e;
    }
  }

  /// A logout came while the issuer was answering: its new tokens must not outlive the login.
  private Held afterLosing(Held held, OAuth2AuthorizedClient refreshed) {
    Held now = tokens.find(held.id());
    if (now == null) {
      revocation.revoke(refreshed);
      throw new LoginEnded();
    }
    return now;
  }

  private static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  private static HttpServletRequest currentRequest() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
