/// Machines of a unit: credentials with which a program hands in what its unit writes.
@NullMarked
package newsroom.identity.client;

import org.jspecify.annotations.NullMarked;
