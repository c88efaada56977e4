/// Hears what is decided about articles.
@NullMarked
package newsroom.notification.notice.kafka;

import org.jspecify.annotations.NullMarked;
