@NullMarked
package newsroom.notification.notice;

import org.jspecify.annotations.NullMarked;
