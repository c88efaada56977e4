/// Who looks at which case, and who writes there.
@NullMarked
package newsroom.review.presence;

import org.jspecify.annotations.NullMarked;
