/// Manuscripts over HTTP.
@NullMarked
package newsroom.submission.intake.web;

import org.jspecify.annotations.NullMarked;
