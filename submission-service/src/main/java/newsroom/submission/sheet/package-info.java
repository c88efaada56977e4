/// Tables as files that office programs open.
@NullMarked
package newsroom.submission.sheet;

import org.jspecify.annotations.NullMarked;
