/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.typography;

import org.jspecify.annotations.NullMarked;
