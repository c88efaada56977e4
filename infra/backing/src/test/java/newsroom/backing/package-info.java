/// Proves that what was acknowledged is still there after the process was killed.
@NullMarked
package newsroom.backing;

import org.jspecify.annotations.NullMarked;
