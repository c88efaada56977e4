/// Full-text search over the articles handed in, in Chinese as people type it.
@NullMarked
package newsroom.submission.search;

import org.jspecify.annotations.NullMarked;
