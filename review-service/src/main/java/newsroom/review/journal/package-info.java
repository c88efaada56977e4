/// What happened to every case, as it was told: the events themselves, with their hashes, for good.
@NullMarked
package newsroom.review.journal;

import org.jspecify.annotations.NullMarked;
