/// What is known here of the contributing units: name and address for notices.
@NullMarked
package newsroom.notification.unit;

import org.jspecify.annotations.NullMarked;
