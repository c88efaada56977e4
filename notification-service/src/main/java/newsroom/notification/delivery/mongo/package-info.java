/// Deliveries as rows, one per promised mail.
@NullMarked
package newsroom.notification.delivery.mongo;

import org.jspecify.annotations.NullMarked;
