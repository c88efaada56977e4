/// The notices of a unit.
@NullMarked
package newsroom.notification.notice.web;

import org.jspecify.annotations.NullMarked;
