/// What an open review desk is told.
@NullMarked
package newsroom.review.live;

import org.jspecify.annotations.NullMarked;
