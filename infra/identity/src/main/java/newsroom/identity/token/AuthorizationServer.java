package newsroom.identity.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import newsroom.identity.IdentitySettings;
import newsroom.identity.signin.Factors;
import newsroom.identity.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// The protocol's endpoints. A request with `acr_values=mfa` needs a code from the last five minutes.
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {
  @Bean
  AuthorizationServerSettings issuer(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  @Bean
  JwtEncoder jwtEncoder(SigningKeys keys) {
    var encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(keys::signing);
    return encoder;
  }

  /// Nimbus itself would refuse the type of an access token, so the type is checked here.
  @Bean
  JwtDecoder jwtDecoder(SigningKeys keys, IdentitySettings settings) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWSTypeVerifier((_, _) -> {});
    processor.setJWTClaimsSetVerifier((_, _) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTypeValidator(TokenClaims.ACCESS_TYPE),
            new JwtTimestampValidator(Duration.ofSeconds(30)),
            new JwtIssuerValidator(settings.issuer()),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD,
                audience -> audience != null && audience.contains(TokenClaims.AUDIENCE))));
    return decoder;
  }

  /// Knows no session: the token then carries no session id, and signing out works after the
  /// session's id has changed. Nothing here sends back-channel logouts.
  @Bean
  SessionRegistry noSessionIds() {
    return new SessionRegistry() {
      @Override
      public List<Object> getAllPrincipals() {
        return List.of();
      }

      @Override
      public List<SessionInformation> getAllSessions(Object principal, boolean expiredToo) {
        return List.of();
      }

      @Override
      public @Nullable SessionInformation getSessionInformation(String sessionId) {
        return null;
      }

      @Override
      public void refreshLastRequest(String sessionId) {}

      @Override
      public void registerNewSession(String sessionId, Object principal) {}

      @Override
      public void removeSessionInformation(String sessionId) {}
    };
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) throws Exception {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
              server.clientAuthentication(client ->
                  client.authenticationProviders(
                      providers -> providers.forEach(AuthorizationServer::quickSecrets)));
            })
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(AuthorizationServer::asksForCode)
                .access(Factors.<RequestAuthorizationContext>freshCode().authenticated())
                .anyRequest()
                .authenticated())
        .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
        .exceptionHandling(refused ->
            refused
                .defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"), pages())
                .defaultDeniedHandlerForMissingAuthority(
                    new LoginUrlAuthenticationEntryPoint("/code"), Factors.CODE))
        .build();
  }

  /// A program that says nothing about pages is told 401 instead of being led to one.
  private static MediaTypeRequestMatcher pages() {
    var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    return pages;
  }

  private static boolean asksForCode(HttpServletRequest request) {
    String asked = request.getParameter("acr_values");
    return request.getRequestURI().endsWith("/oauth2/authorize")
        && asked != null
        && List.of(asked.split(" ")).contains("mfa");
  }

  private static void quickSecrets(Object provider) {
    if (provider instanceof ClientSecretAuthenticationProvider secrets) {
      secrets.setPasswordEncoder(new ClientSecretHash());
    }
  }

  /// A client's secret is 256 random bits: a slow hash would only slow every refresh.
  private static final class ClientSecretHash implements PasswordEncoder {
    @Override
    public String encode(@Nullable CharSequence secret) {
      return Vault.hash(String.valueOf(secret));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
      return hash != null && MessageDigest.isEqual(bytes(encode(secret)), bytes(hash));
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
