/// Reads the others' events: once each, in the order of their source, nothing lost when one is poison.
@NullMarked
package newsroom.platform.inbox;

import org.jspecify.annotations.NullMarked;
