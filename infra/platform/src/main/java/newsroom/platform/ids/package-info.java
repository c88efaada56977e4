/// Identifiers that sort by the time they were made.
@NullMarked
package newsroom.platform.ids;

import org.jspecify.annotations.NullMarked;
