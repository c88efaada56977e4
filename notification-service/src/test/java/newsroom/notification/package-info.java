@NullMarked
package newsroom.notification;

import org.jspecify.annotations.NullMarked;
