package newsroom.identity.account.web;

import static newsroom.contracts.access.Role.ADMINISTRATOR;
import static newsroom.contracts.access.Role.AUDITOR;
import static newsroom.contracts.access.Role.LIAISON_EDITOR;
import static newsroom.contracts.access.Role.UNIT_ADMIN;

import java.util.Arrays;
import newsroom.contracts.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.SecurityFilterChain;

/// The account API takes access tokens, never the session cookie: no page can act through it.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ApiSecurity {
  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http, Problems problems) throws Exception {
    var roles = new JwtGrantedAuthoritiesConverter();
    roles.setAuthoritiesClaimName("roles");
    roles.setAuthorityPrefix("ROLE_");
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(roles);
    var challenge = new BearerTokenAuthenticationEntryPoint();
    var denial = new BearerTokenAccessDeniedHandler();
    return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs")
        .authorizeHttpRequests(requests ->
            // Here too, so that a stranger's body is not even read
            requests
                .requestMatchers("/api/accounts/**")
                .hasRole(ADMINISTRATOR.name())
                .requestMatchers(HttpMethod.GET, "/api/units/**")
                .hasAnyRole(names(UNIT_ADMIN, LIAISON_EDITOR, ADMINISTRATOR, AUDITOR))
                .requestMatchers("/api/units/**")
                .hasAnyRole(names(UNIT_ADMIN, LIAISON_EDITOR, ADMINISTRATOR))
                .requestMatchers(HttpMethod.GET, "/api/api-clients/**")
                .hasAnyRole(names(LIAISON_EDITOR, ADMINISTRATOR, AUDITOR))
                .requestMatchers("/api/api-clients/**")
                .hasAnyRole(names(LIAISON_EDITOR, ADMINISTRATOR))
                .anyRequest()
                .authenticated())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(resource ->
            resource
                .jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                .authenticationEntryPoint((request, response, refused) -> {
                  challenge.commence(request, response, refused);
                  problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
                })
                .accessDeniedHandler((request, response, refused) -> {
                  denial.handle(request, response, refused);
                  problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden");
                }))
        .build();
  }

  private static String[] names(Role... roles) {
    return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
  }
}
