/// Takes the text of a scanned newspaper page apart into articles and keeps account of every line and loss.
@NullMarked
package newsroom.submission.intake.page;

import org.jspecify.annotations.NullMarked;
