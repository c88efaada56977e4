@NullMarked
package newsroom.review.queue.mongo;

import org.jspecify.annotations.NullMarked;
