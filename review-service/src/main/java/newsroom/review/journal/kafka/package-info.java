/// What cases and articles tell, from the topics into the journal.
@NullMarked
package newsroom.review.journal.kafka;

import org.jspecify.annotations.NullMarked;
