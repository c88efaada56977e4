/// What submission and review tell, as it concerns the pool.
@NullMarked
package newsroom.publishing.pool.kafka;

import org.jspecify.annotations.NullMarked;
