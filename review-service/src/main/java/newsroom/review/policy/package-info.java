/// How an article is reviewed, as data that a running case never sees change.
@NullMarked
package newsroom.review.policy;

import org.jspecify.annotations.NullMarked;
