/// The unit registry in the store.
@NullMarked
package newsroom.submission.unit.mongo;

import org.jspecify.annotations.NullMarked;
