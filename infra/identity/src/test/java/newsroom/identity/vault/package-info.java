/// Rules without a store or a network.
@NullMarked
package newsroom.identity.vault;

import org.jspecify.annotations.NullMarked;
