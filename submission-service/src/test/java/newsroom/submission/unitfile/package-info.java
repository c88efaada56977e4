/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.unitfile;

import org.jspecify.annotations.NullMarked;
