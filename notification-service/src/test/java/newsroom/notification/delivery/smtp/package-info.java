@NullMarked
package newsroom.notification.delivery.smtp;

import org.jspecify.annotations.NullMarked;
