/// The document store of this process: connection, changes, health, housekeeping.
@NullMarked
package newsroom.identity.store;

import org.jspecify.annotations.NullMarked;
