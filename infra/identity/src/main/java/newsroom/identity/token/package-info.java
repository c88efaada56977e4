/// The OpenID Connect side: clients, grants, signing keys and claims.
@NullMarked
package newsroom.identity.token;

import org.jspecify.annotations.NullMarked;
