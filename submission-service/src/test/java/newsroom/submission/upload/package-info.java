/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.upload;

import org.jspecify.annotations.NullMarked;
