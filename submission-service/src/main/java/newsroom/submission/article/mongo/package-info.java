/// Articles, their texts and receipt numbers in the store.
@NullMarked
package newsroom.submission.article.mongo;

import org.jspecify.annotations.NullMarked;
