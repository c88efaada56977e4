/// The lease that names the working process.
@NullMarked
package newsroom.notification.work.mongo;

import org.jspecify.annotations.NullMarked;
