/// What units hand in, revise and withdraw, as told by the submission desk.
@NullMarked
package newsroom.review.casefile.kafka;

import org.jspecify.annotations.NullMarked;
