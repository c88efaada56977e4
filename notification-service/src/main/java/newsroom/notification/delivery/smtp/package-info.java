/// Hands letters to the mail server.
@NullMarked
package newsroom.notification.delivery.smtp;

import org.jspecify.annotations.NullMarked;
