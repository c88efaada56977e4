/// Tests of sessions against the embedded store.
@NullMarked
package newsroom.gateway.session;

import org.jspecify.annotations.NullMarked;
