/// Finds the answers to calls among what articles tell.
@NullMarked
package newsroom.submission.call.kafka;

import org.jspecify.annotations.NullMarked;
