/// Ordered, checksummed changes to a process's own database.
@NullMarked
package newsroom.migration;

import org.jspecify.annotations.NullMarked;
