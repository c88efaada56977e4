/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.byline;

import org.jspecify.annotations.NullMarked;
