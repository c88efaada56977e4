package newsroom.gateway.login;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Tells the issuer that a login's refresh token is spent. The issuer's own logout ends only its
/// session, not the tokens.
@Component
class Revocation {
  private static final Logger log = LoggerFactory.getLogger(Revocation.class);

  private final RestClient backChannel;

  Revocation(RestClient backChannel) {
    this.backChannel = backChannel;
  }

  /// A failure is logged and no more: the person has left, and the token dies by age.
  void revoke(OAuth2AuthorizedClient client) {
    ClientRegistration registration = client.getClientRegistration();
    Object address =
        registration.getProviderDetails().getConfigurationMetadata().get("revocation_endpoint");
    @Nullable OAuth2RefreshToken refresh = client.getRefreshToken();
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add(
        "token",
        refresh == null ? client.getAccessToken().getTokenValue() : refresh.getTokenValue());
    form.add("token_type_hint", refresh == null ? "access_token" : "refresh_token");
    boolean basic =
        ClientAuthenticationMethod.CLIENT_SECRET_BASIC.equals(
            registration.getClientAuthenticationMethod());
    if (!basic) {
      form.add("client_id", registration.getClientId());
      form.add("client_secret", registration.getClientSecret());
    }
    try {
      backChannel
          .post()
          .uri(String.valueOf(address))
          .headers(headers -> {
            if (basic) {
              headers.setBasicAuth(registration.getClientId(), registration.getClientSecret());
            }
          })
          .contentType(MediaType.APPLICATION_FORM_URLENCODED)
          .body(form)
          .retrieve()
          .toBodilessEntity();
    } catch (RestClientException | OAuth2AuthorizationException e) {
      log.warn("A refresh token could not be revoked: {}", e.getMessage());
    }
  }
}
