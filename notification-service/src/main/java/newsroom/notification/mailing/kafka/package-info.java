/// Hears that an issue was published.
@NullMarked
package newsroom.notification.mailing.kafka;

import org.jspecify.annotations.NullMarked;
