/// Proofs of the newsroom's view.
@NullMarked
package newsroom.submission.newsroom;

import org.jspecify.annotations.NullMarked;
