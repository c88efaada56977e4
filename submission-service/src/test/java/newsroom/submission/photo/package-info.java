/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.photo;

import org.jspecify.annotations.NullMarked;
