/// One mailing per published issue: the audience is frozen, then served, and the counts add up.
@NullMarked
package newsroom.notification.mailing;

import org.jspecify.annotations.NullMarked;
