/// Chores that one process at a time works through.
@NullMarked
package newsroom.notification.work;

import org.jspecify.annotations.NullMarked;
