package newsroom.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Whose tokens are believed: any OIDC issuer that signs with RS256.
@ConfigurationProperties("newsroom.identity")
record IssuerSettings(String issuer, String jwks) {}
