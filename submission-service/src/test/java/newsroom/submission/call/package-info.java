@NullMarked
package newsroom.submission.call;

import org.jspecify.annotations.NullMarked;
