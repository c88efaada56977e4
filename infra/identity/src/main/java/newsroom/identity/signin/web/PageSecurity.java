package newsroom.identity.signin.web;

import java.util.List;
import java.util.Locale;
import newsroom.identity.IdentitySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Who may see which page, what a page may load, and in which language it speaks.
@Configuration(proxyBeanMethods = false)
class PageSecurity implements WebMvcConfigurer {
  private static final String[] PUBLIC = {
    "/login",
    "/setup",
    "/invite",
    "/error",
    "/css/**",
    "/js/**",
    "/img/**",
    "/actuator/health/readiness",
    "/actuator/health/liveness"
  };

  @Bean
  CsrfTokenRepository csrfTokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  /// Passwords are judged by the sign-in page itself; nothing else signs anybody in.
  @Bean
  AuthenticationManager nobodyElseSignsIn() {
    return attempt -> {
      throw new org.springframework.security.authentication.ProviderNotFoundException(
          "Sign in on the page");
    };
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http, IdentitySettings settings, CsrfTokenRepository csrfTokens)
      throws Exception {
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers(PUBLIC).permitAll().anyRequest().authenticated())
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))
                .accessDeniedHandler((request, response, denied) -> {
                  // A page left open until its session was gone: begin again, in words
                  if (denied instanceof CsrfException
                      && request.getServletPath().equals("/login")) {
                    response.sendRedirect(request.getContextPath() + "/login?stale");
                  } else {
                    response.sendError(403);
                  }
                }))
        .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies("IDSESSION"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.deny()))
        .build();
  }

  /// A form may lead on to the origin that asked for the sign-in, and nowhere else.
  private static String policy(IdentitySettings settings) {
    return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
        + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
        + String.join(" ", settings.origins());
  }

  /// Chinese, unless the browser prefers English or somebody chose.
  @Bean
  LocaleResolver localeResolver(IdentitySettings settings) {
    var resolver = new CookieLocaleResolver("IDLANG");
    resolver.setCookiePath("/id");
    resolver.setCookieSecure(settings.secure());
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(request ->
        preferred(
            request.getHeader("Accept-Language") == null
                ? List.of()
                : java.util.Collections.list(request.getLocales())));
    return resolver;
  }

  private static Locale preferred(List<Locale> wanted) {
    for (Locale locale : wanted) {
      if (locale.getLanguage().equals("en") || locale.getLanguage().equals("zh")) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var choice = new LocaleChangeInterceptor();
    choice.setParamName("lang");
    choice.setIgnoreInvalidLocale(true);
    registry.addInterceptor(choice);
  }
}
