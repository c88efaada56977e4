@NullMarked
package newsroom.submission.usage;

import org.jspecify.annotations.NullMarked;
