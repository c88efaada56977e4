/// What may be placed, and what not.
@NullMarked
package newsroom.publishing.pool;

import org.jspecify.annotations.NullMarked;
