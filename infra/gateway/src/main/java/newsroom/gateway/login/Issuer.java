package newsroom.gateway.login;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import newsroom.gateway.GatewaySecrets;
import newsroom.gateway.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;

/// The issuer, written down instead of discovered: the gateway starts without it.
@Configuration(proxyBeanMethods = false)
class Issuer {
  static final String REGISTRATION = "newsroom";

  @Bean
  ClientRegistrationRepository clientRegistrations(
      GatewaySettings settings, GatewaySecrets secrets) {
    return new InMemoryClientRegistrationRepository(registration(settings, secrets));
  }

  static ClientRegistration registration(GatewaySettings settings, GatewaySecrets secrets) {
    GatewaySettings.Identity identity = settings.identity();
    String issuer = identity.issuer();
    String internal = identity.internal();
    Map<String, Object> metadata = new HashMap<>();
    metadata.put(
        "end_session_endpoint", either(identity.endSessionUri(), issuer + "/connect/logout"));
    metadata.put(
        "revocation_endpoint", either(identity.revocationUri(), internal + "/oauth2/revoke"));
    ClientRegistration.Builder builder =
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(identity.clientId())
            .clientSecret(secrets.clientSecretValue())
            .clientAuthenticationMethod(
                new ClientAuthenticationMethod(identity.clientAuthentication()))
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(settings.originText() + "/login/oauth2/code/" + REGISTRATION)
            .scope(identity.scopes())
            .issuerUri(issuer)
            .authorizationUri(either(identity.authorizationUri(), issuer + "/oauth2/authorize"))
            .tokenUri(either(identity.tokenUri(), internal + "/oauth2/token"))
            .jwkSetUri(either(identity.jwks(), internal + "/oauth2/jwks"))
            .userNameAttributeName("sub")
            .providerConfigurationMetadata(metadata);
    String userInfo = identity.userInfoUri();
    if (userInfo != null && !userInfo.isBlank()) {
      builder.userInfoUri(userInfo);
    }
    return builder.build();
  }

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokenDecoders(GatewaySettings settings) {
    SignatureAlgorithm algorithm = SignatureAlgorithm.from(settings.identity().idTokenAlgorithm());
    if (algorithm == null) {
      throw new IllegalArgumentException(
          "newsroom.identity.id-token-algorithm is unknown: "
              + settings.identity().idTokenAlgorithm());
    }
    OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwsAlgorithmResolver(_ -> algorithm);
    return decoders;
  }

  /// Shorter in all than the refresh lease: connect, answer, done.
  @Bean
  RestClient backChannel() {
    JdkClientHttpRequestFactory factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build());
    factory.setReadTimeout(Duration.ofSeconds(5));
    return RestClient.builder()
        .requestFactory(factory)
        .configureMessageConverters(converters ->
            converters
                .addCustomConverter(new FormHttpMessageConverter())
                .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  @Bean
  RestClientAuthorizationCodeTokenResponseClient codeExchange(RestClient backChannel) {
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(backChannel);
    return client;
  }

  @Bean
  RestClientRefreshTokenTokenResponseClient refreshExchange(RestClient backChannel) {
    RestClientRefreshTokenTokenResponseClient client =
        new RestClientRefreshTokenTokenResponseClient();
    client.setRestClient(backChannel);
    return client;
  }

  private static String either(@Nullable String configured, String usual) {
    return configured == null || configured.isBlank() ? usual : configured;
  }
}
