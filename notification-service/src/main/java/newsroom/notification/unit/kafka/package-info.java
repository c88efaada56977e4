/// Reads the unit registry's events.
@NullMarked
package newsroom.notification.unit.kafka;

import org.jspecify.annotations.NullMarked;
