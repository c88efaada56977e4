package newsroom.platform.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/// A token's roles, and its second factor with the time it was given.
final class TokenAuthorities implements Converter<Jwt, Collection<GrantedAuthority>> {
  static final String TOTP = "FACTOR_TOTP";

  @Override
  public Collection<GrantedAuthority> convert(Jwt token) {
    List<GrantedAuthority> authorities = new ArrayList<>();
    for (String role : list(token, "roles")) {
      authorities.add(new SimpleGrantedAuthority("ROLE_" + role));
    }
    Instant proved = token.getClaimAsInstant("mfa_time");
    if (proved != null && list(token, "amr").contains("otp")) {
      authorities.add(FactorGrantedAuthority.withAuthority(TOTP).issuedAt(proved).build());
    }
    return authorities;
  }

  static List<String> list(Jwt token, String claim) {
    return Objects.requireNonNullElse(token.getClaimAsStringList(claim), List.of());
  }
}
