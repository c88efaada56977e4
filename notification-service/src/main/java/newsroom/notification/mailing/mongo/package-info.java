/// Mailings as aggregates, with the published contents beside them.
@NullMarked
package newsroom.notification.mailing.mongo;

import org.jspecify.annotations.NullMarked;
