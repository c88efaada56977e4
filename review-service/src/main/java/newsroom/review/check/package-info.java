/// Checks 审校: small independent rules, kept as dated data with their sources, look at every version.
@NullMarked
package newsroom.review.check;

import org.jspecify.annotations.NullMarked;
