/// Compares imported pages with pages labelled by hand, field by field.
@NullMarked
package newsroom.submission.intake.score;

import org.jspecify.annotations.NullMarked;
