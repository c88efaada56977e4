package newsroom.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.gateway.GatewaySecrets;
import newsroom.gateway.GatewaySettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

class IssuerTests {
  private static final GatewaySecrets SECRETS = new GatewaySecrets("00".repeat(32), "secret");

  @Test
  void byDefaultBrowsersGoThroughTheOriginAndTheGatewayStraightToIdentity() throws Exception {
    ClientRegistration registration = registration(Map.of());
    ClientRegistration.ProviderDetails provider = registration.getProviderDetails();

    assertThat(registration.getClientId()).isEqualTo("gateway");
    assertThat(registration.getRedirectUri())
        .isEqualTo("http://localhost:8080/login/oauth2/code/newsroom");
    assertThat(registration.getScopes()).containsExactly("openid");
    assertThat(provider.getIssuerUri()).isEqualTo("http://localhost:8080/id");
    assertThat(provider.getAuthorizationUri())
        .isEqualTo("http://localhost:8080/id/oauth2/authorize");
    assertThat(provider.getTokenUri()).isEqualTo("http://127.0.0.1:8081/id/oauth2/token");
    assertThat(provider.getJwkSetUri()).isEqualTo("http://127.0.0.1:8081/id/oauth2/jwks");
    assertThat(provider.getConfigurationMetadata())
        .containsEntry("end_session_endpoint", "http://localhost:8080/id/connect/logout")
        .containsEntry("revocation_endpoint", "http://127.0.0.1:8081/id/oauth2/revoke");
  }

  @Test
  void anyOtherIssuerIsAMatterOfConfiguration() throws Exception {
    Map<String, Object> other = new HashMap<>();
    other.put("newsroom.origin", "https://paper.example");
    other.put("newsroom.identity.issuer", "https://sso.example/realms/house");
    other.put("newsroom.identity.client-id", "paper");
    other.put("newsroom.identity.client-authentication", "client_secret_post");
    other.put("newsroom.identity.scopes", "openid,profile,offline_access");
    other.put("newsroom.identity.authorization-uri", "https://sso.example/a");
    other.put("newsroom.identity.token-uri", "https://sso.internal/t");
    other.put("newsroom.identity.jwks", "https://sso.internal/j");
    other.put("newsroom.identity.user-info-uri", "https://sso.internal/u");
    other.put("newsroom.identity.revocation-uri", "https://sso.internal/r");
    other.put("newsroom.identity.end-session-uri", "https://sso.example/e");

    ClientRegistration registration = registration(other);
    ClientRegistration.ProviderDetails provider = registration.getProviderDetails();

    assertThat(registration.getClientId()).isEqualTo("paper");
    assertThat(registration.getClientAuthenticationMethod())
        .isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    assertThat(registration.getScopes())
        .containsExactlyInAnyOrder("openid", "profile", "offline_access");
    assertThat(registration.getRedirectUri())
        .isEqualTo("https://paper.example/login/oauth2/code/newsroom");
    assertThat(provider.getIssuerUri()).isEqualTo("https://sso.example/realms/house");
    assertThat(
            List.of(
                provider.getAuthorizationUri(),
                provider.getTokenUri(),
                provider.getJwkSetUri(),
                provider.getUserInfoEndpoint().getUri(),
                provider.getConfigurationMetadata().get("revocation_endpoint"),
                provider.getConfigurationMetadata().get("end_session_endpoint")))
        .containsExactly(
            "https://sso.example/a",
            "https://sso.internal/t",
            "https://sso.internal/j",
            "https://sso.internal/u",
            "https://sso.internal/r",
            "https://sso.example/e");
  }

  @Test
  void withoutItsSecretsNothingStartsAndTheMessageSaysWhichIsMissing() {
    assertThatThrownBy(() -> new GatewaySecrets(null, "x").keyBytes())
        .hasMessageContaining("gateway.key")
        .hasMessageContaining("NEWSROOM_SECRETS");
    assertThatThrownBy(() -> new GatewaySecrets("00".repeat(32), " ").clientSecretValue())
        .hasMessageContaining("gateway.client-secret");
    assertThatThrownBy(() -> new GatewaySecrets("00", "x").keyBytes())
        .hasMessageContaining("32 bytes");
    assertThat(SECRETS.toString()).doesNotContain("secret,").doesNotContain("00");
  }

  private static ClientRegistration registration(Map<String, Object> more) throws Exception {
    StandardEnvironment environment = new StandardEnvironment();
    for (PropertySource<?> source :
        new YamlPropertySourceLoader()
            .load("defaults", new ClassPathResource("application.yaml"))) {
      environment.getPropertySources().addLast(source);
    }
    environment.getPropertySources().addFirst(new MapPropertySource("test", more));
    ConfigurationPropertySources.attach(environment);
    GatewaySettings settings =
        Binder.get(environment).bind("newsroom", GatewaySettings.class).get();
    return Issuer.registration(settings, SECRETS);
  }
}
