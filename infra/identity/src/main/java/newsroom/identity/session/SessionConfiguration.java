package newsroom.identity.session;

import newsroom.identity.IdentitySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {
  /// Cookies are shared between the ports of a host, hence a name and a path of its own.
  @Bean
  CookieSerializer sessionCookie(IdentitySettings settings) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("IDSESSION");
    cookie.setCookiePath("/id");
    cookie.setSameSite("Lax");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(settings.secure());
    return cookie;
  }
}
