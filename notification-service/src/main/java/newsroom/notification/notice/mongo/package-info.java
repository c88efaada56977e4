/// Notices as rows, and the headlines they need.
@NullMarked
package newsroom.notification.notice.mongo;

import org.jspecify.annotations.NullMarked;
