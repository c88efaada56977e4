/// A notice as a letter.
@NullMarked
package newsroom.notification.notice.mail;

import org.jspecify.annotations.NullMarked;
