/// The review desk: every article is read by three people before it may be printed.
@NullMarked
package newsroom.review;

import org.jspecify.annotations.NullMarked;
