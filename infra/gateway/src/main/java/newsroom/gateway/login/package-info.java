/// Signing in and out at the issuer, the tokens behind a session, and their refresh.
@NullMarked
package newsroom.gateway.login;

import org.jspecify.annotations.NullMarked;
