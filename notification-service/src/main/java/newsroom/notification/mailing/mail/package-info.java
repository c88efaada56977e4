/// The mail of an issue.
@NullMarked
package newsroom.notification.mailing.mail;

import org.jspecify.annotations.NullMarked;
