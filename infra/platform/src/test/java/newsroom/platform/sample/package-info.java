/// A small service that stands on the platform, for its tests.
@NullMarked
package newsroom.platform.sample;

import org.jspecify.annotations.NullMarked;
