/// Tests of signing in that need no network.
@NullMarked
package newsroom.gateway.login;

import org.jspecify.annotations.NullMarked;
