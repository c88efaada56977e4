/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.upload.clamav;

import org.jspecify.annotations.NullMarked;
