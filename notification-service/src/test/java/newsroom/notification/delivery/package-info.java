@NullMarked
package newsroom.notification.delivery;

import org.jspecify.annotations.NullMarked;
