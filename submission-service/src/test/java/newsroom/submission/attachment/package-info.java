/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.attachment;

import org.jspecify.annotations.NullMarked;
