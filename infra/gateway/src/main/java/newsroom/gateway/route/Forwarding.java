package newsroom.gateway.route;

import java.util.Locale;
import newsroom.gateway.GatewaySettings;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// Services learn the public origin and the reader's address from us alone; what a caller claims
/// about itself is dropped, unless the caller is a trusted proxy.
@Configuration(proxyBeanMethods = false)
class Forwarding {
  @Bean
  RequestHttpHeadersFilter forwardedHeaders(GatewaySettings settings) {
    return new Truth(settings);
  }

  /// `newsroom.trusted-proxies` is a regular expression of addresses whose X-Forwarded-For counts.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(
      GatewaySettings settings) {
    return factory -> {
      @Nullable String trusted = settings.trustedProxies();
      if (trusted != null && !trusted.isBlank()) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(trusted);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
      }
    };
  }

  private record Truth(GatewaySettings settings) implements RequestHttpHeadersFilter, Ordered {
    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
      HttpHeaders output = new HttpHeaders();
      input.forEach((name, values) -> {
        if (!claimed(name.toLowerCase(Locale.ROOT))) {
          output.addAll(name, values);
        }
      });
      int port = settings.origin().getPort();
      output.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
      output.set("X-Forwarded-Proto", settings.origin().getScheme());
      output.set("X-Forwarded-Host", settings.origin().getRawAuthority());
      output.set(
          "X-Forwarded-Port", String.valueOf(port != -1 ? port : settings.secure() ? 443 : 80));
      return output;
    }

    private static boolean claimed(String name) {
      return name.startsWith("x-forwarded-")
          || name.equals("forwarded")
          || name.equals("x-real-ip");
    }

    /// Last, after the filters that take such headers away.
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
