/// Who finds which cases: to take, in hand, all.
@NullMarked
package newsroom.review.queue;

import org.jspecify.annotations.NullMarked;
