/// Pool articles and their immutable texts as documents.
@NullMarked
package newsroom.publishing.pool.mongo;

import org.jspecify.annotations.NullMarked;
