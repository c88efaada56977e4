/// Tells units what became of their articles, once per event.
@NullMarked
package newsroom.notification.notice;

import org.jspecify.annotations.NullMarked;
