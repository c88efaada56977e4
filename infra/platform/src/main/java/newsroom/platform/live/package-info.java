/// What a screen is told while it is open: hints that something has changed, never the thing itself.
@NullMarked
package newsroom.platform.live;

import org.jspecify.annotations.NullMarked;
