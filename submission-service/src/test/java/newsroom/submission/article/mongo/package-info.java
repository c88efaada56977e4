/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.article.mongo;

import org.jspecify.annotations.NullMarked;
