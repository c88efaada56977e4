/// Comments and drafts in MongoDB.
@NullMarked
package newsroom.review.comment.mongo;

import org.jspecify.annotations.NullMarked;
