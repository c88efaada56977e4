/// Proofs of the search.
@NullMarked
package newsroom.submission.search.lucene;

import org.jspecify.annotations.NullMarked;
