/// Readers who want each issue by mail, asked twice before they get one.
@NullMarked
package newsroom.notification.subscriber;

import org.jspecify.annotations.NullMarked;
