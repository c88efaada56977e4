/// Articles 稿件 from the first draft to the paper, as their unit sees them.
@NullMarked
package newsroom.submission.article;

import org.jspecify.annotations.NullMarked;
