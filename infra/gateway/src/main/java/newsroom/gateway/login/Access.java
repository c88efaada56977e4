package newsroom.gateway.login;

import newsroom.gateway.GatewaySettings;
import newsroom.gateway.MachineCalls;
import newsroom.gateway.PublicPaths;
import newsroom.gateway.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// Three kinds of paths: identity's own, public ones without any session, and all the rest, which
/// needs a login, or, where programs call, the token they bring: the service judges it.
@Configuration(proxyBeanMethods = false)
class Access {
  /// Pages of the paper and forms of the readers: pictures and styles of our own, no script.
  static final String PAPER_POLICY =
      "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; "
          + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /// The desk: scripts of our own and calls to our own origin.
  static final String DESK_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'; "
          + "frame-ancestors 'none'; base-uri 'none'";

  /// Answers that are not pages.
  static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

  /// Identity writes its own headers; what it has set is left alone.
  @Bean
  @Order(1)
  SecurityFilterChain identityPaths(HttpSecurity http, GatewaySettings settings) {
    return withoutSession(http.securityMatcher(PublicPaths.IDENTITY))
        .headers(headers ->
            transportSecurity(
                headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()), settings))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain deskFiles(HttpSecurity http, GatewaySettings settings) {
    return withoutSession(http.securityMatcher(PublicPaths.DESK_FILES))
        .headers(headers -> strict(headers, DESK_POLICY, settings))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain publicPaths(HttpSecurity http, GatewaySettings settings) {
    return withoutSession(http.securityMatcher(PublicPaths.PAPER))
        .headers(headers ->
            // Mail and feed readers show our pictures on other sites
            strict(headers, PAPER_POLICY, settings)
                .crossOriginResourcePolicy(
                    resource -> resource.policy(CrossOriginResourcePolicy.CROSS_ORIGIN)))
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain machineCalls(HttpSecurity http, GatewaySettings settings) {
    return withoutSession(http.securityMatcher(MachineCalls::include))
        .headers(headers -> strict(headers, DATA_POLICY, settings))
        .build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain everythingElse(
      HttpSecurity http,
      SignIn signIn,
      LoginRequests loginRequests,
      Tokens tokens,
      RestClientAuthorizationCodeTokenResponseClient codeExchange,
      Problems problems,
      GatewaySettings settings) {
    CookieCsrfTokenRepository csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
    csrf.setCookieName(settings.cookieName(SignIn.CSRF_COOKIE));
    csrf.setCookieCustomizer(cookie -> cookie.path("/").secure(settings.secure()).sameSite("Lax"));
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/bff/csrf", "/error")
                .permitAll()
                .anyRequest()
                .authenticated())
        .csrf(c -> c.spa().csrfTokenRepository(csrf))
        .addFilterBefore(new SameOrigin(settings.originText(), problems), CsrfFilter.class)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .oauth2Login(login ->
            login
                .loginPage(LoginRequests.START)
                .authorizationEndpoint(endpoint ->
                    endpoint
                        .authorizationRequestResolver(loginRequests)
                        .authorizationRequestRepository(loginRequests))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeExchange))
                .authorizedClientRepository(tokens)
                .successHandler(signIn::succeeded)
                .failureHandler(signIn::failed))
        .logout(logout ->
            logout
                .logoutUrl(SignIn.LOGOUT)
                .addLogoutHandler(signIn::leaving)
                .logoutSuccessHandler(signIn.left()))
        .exceptionHandling(failures ->
            failures.authenticationEntryPoint(signIn::required).accessDeniedHandler(signIn::denied))
        .headers(headers -> strict(headers, DATA_POLICY, settings))
        .build();
  }

  private static HttpSecurity withoutSession(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }

  /// A header which the service has set already is left alone.
  private static HeadersConfigurer<HttpSecurity> strict(
      HeadersConfigurer<HttpSecurity> headers, String policy, GatewaySettings settings) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions ->
            permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    transportSecurity(headers, settings);
    return headers;
  }

  /// By the public origin and not by this connection: TLS may end before us.
  private static void transportSecurity(
      HeadersConfigurer<HttpSecurity> headers, GatewaySettings settings) {
    if (settings.secure()) {
      headers.httpStrictTransportSecurity(hsts ->
          hsts.requestMatcher(_ -> true).includeSubDomains(true).maxAgeInSeconds(31_536_000));
    } else {
      headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
  }
}
