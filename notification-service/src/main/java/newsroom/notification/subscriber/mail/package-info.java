/// The letter that asks for confirmation.
@NullMarked
package newsroom.notification.subscriber.mail;

import org.jspecify.annotations.NullMarked;
