/// The ways in which a rule can look at a text; the rules themselves are data.
@NullMarked
package newsroom.review.check.kind;

import org.jspecify.annotations.NullMarked;
