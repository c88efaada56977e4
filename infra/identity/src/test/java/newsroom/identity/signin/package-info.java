/// Rules without a store or a network.
@NullMarked
package newsroom.identity.signin;

import org.jspecify.annotations.NullMarked;
