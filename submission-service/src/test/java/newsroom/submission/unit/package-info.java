/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.unit;

import org.jspecify.annotations.NullMarked;
