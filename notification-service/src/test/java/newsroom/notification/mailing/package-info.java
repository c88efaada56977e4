@NullMarked
package newsroom.notification.mailing;

import org.jspecify.annotations.NullMarked;
