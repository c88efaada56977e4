/// The issue's table, walked through.
@NullMarked
package newsroom.publishing.issue;

import org.jspecify.annotations.NullMarked;
