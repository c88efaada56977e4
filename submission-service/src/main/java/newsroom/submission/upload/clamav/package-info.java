/// ClamAV's daemon as the one who looks for viruses.
@NullMarked
package newsroom.submission.upload.clamav;

import org.jspecify.annotations.NullMarked;
