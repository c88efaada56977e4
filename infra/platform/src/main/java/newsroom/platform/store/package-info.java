/// A service's own MongoDB database, opened with the settings that lose nothing.
@NullMarked
package newsroom.platform.store;

import org.jspecify.annotations.NullMarked;
