/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.picture;

import org.jspecify.annotations.NullMarked;
