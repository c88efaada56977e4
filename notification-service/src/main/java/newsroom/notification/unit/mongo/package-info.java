/// Unit cards, copied from events.
@NullMarked
package newsroom.notification.unit.mongo;

import org.jspecify.annotations.NullMarked;
