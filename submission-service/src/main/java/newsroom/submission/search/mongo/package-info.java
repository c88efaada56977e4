/// Where the search gets the articles from.
@NullMarked
package newsroom.submission.search.mongo;

import org.jspecify.annotations.NullMarked;
