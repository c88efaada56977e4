/// Templates, links and settings that all letters share.
@NullMarked
package newsroom.notification.mail;

import org.jspecify.annotations.NullMarked;
