/// Saved views and the log of exports in the store.
@NullMarked
package newsroom.submission.newsroom.mongo;

import org.jspecify.annotations.NullMarked;
