/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission;

import org.jspecify.annotations.NullMarked;
