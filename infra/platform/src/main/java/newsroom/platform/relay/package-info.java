/// Brings pending events to the broker: in order per aggregate, at least once, whoever crashes.
@NullMarked
package newsroom.platform.relay;

import org.jspecify.annotations.NullMarked;
