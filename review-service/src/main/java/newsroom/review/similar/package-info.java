/// Whether two articles are one: the same text, a version of it, or the same event told by another unit.
@NullMarked
package newsroom.review.similar;

import org.jspecify.annotations.NullMarked;
