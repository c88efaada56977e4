package newsroom.identity.token;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import newsroom.contracts.access.Role;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.Account;
import newsroom.identity.account.Accounts;
import newsroom.identity.client.ApiClients;
import newsroom.identity.signin.Factors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// What tokens say about a person, or about a machine. Runs at every refresh, so a closed account or a changed role
/// shows within one access token's life.
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  static final String AUDIENCE = "newsroom-api";
  static final String ACCESS_TYPE = "at+jwt";
  static final String UNIT_OF_MACHINE = "newsroom.unit";

  private final Accounts accounts;
  private final ApiClients machines;
  private final IdentitySettings settings;
  private final Clock clock;

  TokenClaims(Accounts accounts, ApiClients machines, IdentitySettings settings, Clock clock) {
    this.accounts = accounts;
    this.machines = machines;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
    context.getJwsHeader().algorithm(SignatureAlgorithm.RS256).type(access ? ACCESS_TYPE : "JWT");
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      ofMachine(context);
      return;
    }
    Authentication person = Objects.requireNonNull(context.getPrincipal());
    Account account =
        accounts
            .find(person.getName())
            .filter(Account::enabled)
            .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    @Nullable Instant password = null;
    @Nullable Instant code = null;
    for (GrantedAuthority authority : person.getAuthorities()) {
      if (authority instanceof FactorGrantedAuthority factor) {
        switch (factor.getAuthority()) {
          case FactorGrantedAuthority.PASSWORD_AUTHORITY -> password = factor.getIssuedAt();
          case Factors.CODE -> code = factor.getIssuedAt();
          default -> {}
        }
      }
    }
    if (password == null || password.plus(settings.sessionLife()).isBefore(clock.instant())) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
    var claims = context.getClaims();
    claims.claim("name", account.profile().name());
    claims.claim("preferred_username", account.username());
    claims.claim("roles", roles(account));
    if (account.profile().unit() != null) {
      claims.claim("unit", account.profile().unit());
    }
    var methods = new ArrayList<String>(List.of("pwd"));
    if (code != null) {
      methods.addAll(List.of("otp", "mfa"));
      claims.claim("mfa_time", code.getEpochSecond());
    }
    claims.claim("amr", methods);
    claims.claim("acr", code == null ? "pwd" : "mfa");
    if (access) {
      claims.audience(new ArrayList<>(List.of(AUDIENCE)));
    } else {
      // A number here breaks the next refresh: the server casts it to a date
      claims.claim("auth_time", Date.from(password));
    }
  }

  /// `client_id` (RFC 9068) stands in no token of a person; services see a correspondent of the unit
  /// whose id begins with `api-`.
  private void ofMachine(JwtEncodingContext context) {
    RegisteredClient machine = context.getRegisteredClient();
    var claims = context.getClaims();
    claims.claim("client_id", machine.getClientId());
    claims.claim("name", machine.getClientName());
    claims.claim("roles", new ArrayList<>(List.of(Role.CORRESPONDENT.name())));
    claims.claim(
        "unit",
        Objects.requireNonNull(
            machine.getClientSettings().<String>getSetting(UNIT_OF_MACHINE),
            "the unit of a machine"));
    claims.claim("amr", new ArrayList<>(List.of("client")));
    claims.audience(new ArrayList<>(List.of(AUDIENCE)));
    machines.used(machine.getClientId(), clock.instant());
  }

  private static List<String> roles(Account account) {
    return new ArrayList<>(account.profile().roles().stream().sorted().map(Role::name).toList());
  }
}
