package newsroom.gateway.session;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import newsroom.gateway.GatewaySettings;
import newsroom.gateway.MachineCalls;
import newsroom.gateway.PublicPaths;
import newsroom.gateway.store.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/// The cookie that names a session, and the repository behind it.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
class SessionCookie {
  /// Not SESSION: cookies are shared between the ports of a host.
  static final String NAME = "GWSESSION";

  @Bean
  Sessions sessionRepository(MongoDatabase database, Seal seal, GatewaySettings settings) {
    return new Sessions(database, seal, settings.gateway());
  }

  @Bean
  HttpSessionIdResolver sessionIds(GatewaySettings settings) {
    CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
    cookies.setCookieSerializer(cookie(settings));
    return new NoneOnPublicPaths(cookies);
  }

  private static CookieSerializer cookie(GatewaySettings settings) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(settings.cookieName(NAME));
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(settings.secure());
    return cookie;
  }

  /// The session filter reads the store for every cookie it is shown, even where nobody asks; and a
  /// program with its own token is nobody's session.
  private record NoneOnPublicPaths(HttpSessionIdResolver cookies) implements HttpSessionIdResolver {
    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
      return PublicPaths.include(request) || MachineCalls.include(request)
          ? List.of()
          : cookies.resolveSessionIds(request);
    }

    @Override
    public void setSessionId(
        HttpServletRequest request, HttpServletResponse response, String sessionId) {
      cookies.setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
      cookies.expireSession(request, response);
    }
  }
}
