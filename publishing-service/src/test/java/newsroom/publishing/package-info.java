/// The publishing service proven: the table, the pool, the pages.
@NullMarked
package newsroom.publishing;

import org.jspecify.annotations.NullMarked;
