/// Proofs of the comparison of texts.
@NullMarked
package newsroom.submission.diff;

import org.jspecify.annotations.NullMarked;
