/// Proofs of the search.
@NullMarked
package newsroom.submission.search;

import org.jspecify.annotations.NullMarked;
