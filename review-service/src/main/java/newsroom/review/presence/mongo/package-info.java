/// Presence in MongoDB.
@NullMarked
package newsroom.review.presence.mongo;

import org.jspecify.annotations.NullMarked;
