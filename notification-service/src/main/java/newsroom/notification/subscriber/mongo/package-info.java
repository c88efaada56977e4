/// Subscribers as aggregates.
@NullMarked
package newsroom.notification.subscriber.mongo;

import org.jspecify.annotations.NullMarked;
