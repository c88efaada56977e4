/// Ordered, checksummed changes to a service's own database.
@NullMarked
package newsroom.platform.migration;

import org.jspecify.annotations.NullMarked;
