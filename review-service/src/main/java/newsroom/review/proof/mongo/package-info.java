/// Who read what, in MongoDB.
@NullMarked
package newsroom.review.proof.mongo;

import org.jspecify.annotations.NullMarked;
