/// Rules without a store or a network.
@NullMarked
package newsroom.identity.account;

import org.jspecify.annotations.NullMarked;
