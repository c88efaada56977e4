/// Chinese signs that several services have to know.
@NullMarked
package newsroom.platform.text;

import org.jspecify.annotations.NullMarked;
