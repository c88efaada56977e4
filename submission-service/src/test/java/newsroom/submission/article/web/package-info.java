/// Proves what the package beside it promises.
@NullMarked
package newsroom.submission.article.web;

import org.jspecify.annotations.NullMarked;
