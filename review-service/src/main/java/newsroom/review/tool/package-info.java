/// Commands on files: the review service's own code, with nothing running.
@NullMarked
package newsroom.review.tool;

import org.jspecify.annotations.NullMarked;
