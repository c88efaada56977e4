/// 三审记录: what the journal proves of an article, on paper, as a file, and at any earlier instant.
@NullMarked
package newsroom.review.proof;

import org.jspecify.annotations.NullMarked;
