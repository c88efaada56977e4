/// What the review desk does because time passes.
@NullMarked
package newsroom.review.clock;

import org.jspecify.annotations.NullMarked;
