/// Manuscripts as they come, good and bad.
@NullMarked
package newsroom.submission.intake;

import org.jspecify.annotations.NullMarked;
