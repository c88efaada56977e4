/// The gateway's own database and the seal on what it keeps there.
@NullMarked
package newsroom.gateway.store;

import org.jspecify.annotations.NullMarked;
