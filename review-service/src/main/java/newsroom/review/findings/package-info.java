/// What the checks find in the articles under review, and who answers for it.
@NullMarked
package newsroom.review.findings;

import org.jspecify.annotations.NullMarked;
