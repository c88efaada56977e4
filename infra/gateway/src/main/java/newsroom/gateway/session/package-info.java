/// The browser's session: delta writes, hashed ids, and once revoked it stays revoked.
@NullMarked
package newsroom.gateway.session;

import org.jspecify.annotations.NullMarked;
