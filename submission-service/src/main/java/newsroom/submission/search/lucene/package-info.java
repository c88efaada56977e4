/// The search index kept by Lucene.
@NullMarked
package newsroom.submission.search.lucene;

import org.jspecify.annotations.NullMarked;
