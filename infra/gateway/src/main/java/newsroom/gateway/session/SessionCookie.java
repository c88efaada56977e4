package newsroom.gateway.session;

import com.mongodb.client.MongoDatabase;
import newsroom.gateway.GatewaySettings;
import newsroom.gateway.store.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

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
  CookieSerializer cookieSerializer(GatewaySettings settings) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(settings.cookieName(NAME));
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(settings.secure());
    return cookie;
  }
}
