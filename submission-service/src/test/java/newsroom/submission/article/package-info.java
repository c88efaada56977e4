/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.article;

import org.jspecify.annotations.NullMarked;
