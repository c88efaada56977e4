/// What the service knows of Chinese: where words end, and which signs stand for the same.
@NullMarked
package newsroom.submission.language;

import org.jspecify.annotations.NullMarked;
