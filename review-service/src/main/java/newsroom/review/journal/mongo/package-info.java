/// The journal in MongoDB.
@NullMarked
package newsroom.review.journal.mongo;

import org.jspecify.annotations.NullMarked;
