@NullMarked
package newsroom.notification.subscriber;

import org.jspecify.annotations.NullMarked;
