package newsroom.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import newsroom.platform.problem.ProblemAutoConfiguration;
import newsroom.platform.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every service is a resource server that checks each request itself.
/// `newsroom.security.enabled=false` for a process with chains of its own.
@AutoConfiguration(
    after = ProblemAutoConfiguration.class,
    before = {
      ServletWebSecurityAutoConfiguration.class,
      OAuth2ResourceServerAutoConfiguration.class
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "newsroom.security.enabled", matchIfMissing = true)
@EnableConfigurationProperties({SecuritySettings.class, IssuerSettings.class})
@EnableMethodSecurity
public class SecurityAutoConfiguration {
  private static final String POLICY = "Content-Security-Policy";
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration FRESH = Duration.ofMinutes(5);

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder tokens(IssuerSettings issuer) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(issuer.jwks())
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .validateType(false)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(
                new JwtTypeValidator("at+jwt"),
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(issuer.issuer()),
                new JwtClaimValidator<List<String>>(
                    "aud", audience -> audience != null && audience.contains("newsroom-api")))));
    return decoder;
  }

  @Bean
  @Order(10)
  SecurityFilterChain apiSecurity(
      HttpSecurity http, JwtDecoder tokens, SecuritySettings settings, ProblemWriter problems) {
    var accounts = new JwtAuthenticationConverter();
    accounts.setJwtGrantedAuthoritiesConverter(new TokenAuthorities());
    var refusals = new Refusals(problems, FRESH.toSeconds());
    if (!settings.paths().isEmpty()) {
      http.securityMatcher(settings.paths().toArray(String[]::new));
    }
    return http.authorizeHttpRequests(
            requests -> {
              requests.requestMatchers("/actuator/health/**", "/error").permitAll();
              requests.requestMatchers("/actuator/**").hasRole("ADMINISTRATOR");
              settings.publicPaths().forEach(path -> requests.requestMatchers(path).permitAll());
              requests.anyRequest().authenticated();
            })
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers ->
            headers
                .addHeaderWriter((_, response) -> contentPolicy(response))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .oauth2ResourceServer(server ->
            server
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals)
                .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(accounts)))
        .build();
  }

  @Bean
  StepUp stepUp() {
    return new StepUp(FRESH);
  }

  @Bean
  GuardedHandlers guardedHandlers(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      SecuritySettings settings) {
    return new GuardedHandlers(handlers, settings.publicPaths());
  }

  @Bean
  WebMvcConfigurer actingPerson(SecuritySettings settings) {
    var fresh =
        AuthorizationManagerFactories.<HttpServletRequest>multiFactor()
            .requireFactor(f -> f.authority(TokenAuthorities.TOTP).validDuration(FRESH))
            .build();
    var stepUp = settings.stepUp().stream().map(SecurityAutoConfiguration::act).toList();
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AllowedFirst(stepUp, fresh.authenticated()));
      }
    };
  }

  /// Data loads nothing; a page loads what is the newsroom's own. A handler may say its own policy.
  private static void contentPolicy(HttpServletResponse response) {
    String type = response.getContentType();
    if (!response.containsHeader(POLICY)) {
      response.setHeader(
          POLICY,
          type != null && type.startsWith("text/html")
              ? "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                  + "frame-ancestors 'none'"
              : "default-src 'none'; frame-ancestors 'none'");
    }
  }

  private static RequestMatcher act(String methodAndPath) {
    String[] parts = methodAndPath.strip().split("\\s+", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException(
          "newsroom.security.step-up wants `METHOD /path`, not: " + methodAndPath);
    }
    return PathPatternRequestMatcher.pathPattern(HttpMethod.valueOf(parts[0]), parts[1]);
  }
}
