/// What the page importer promises, on pages of our own and on pages nobody would print.
@NullMarked
package newsroom.submission.intake.page;

import org.jspecify.annotations.NullMarked;
