/// What the review desk tells: cases 审稿单, decisions, certificates.
@NullMarked
package newsroom.contracts.review;

import org.jspecify.annotations.NullMarked;
