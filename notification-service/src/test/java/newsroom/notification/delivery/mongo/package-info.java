@NullMarked
package newsroom.notification.delivery.mongo;

import org.jspecify.annotations.NullMarked;
