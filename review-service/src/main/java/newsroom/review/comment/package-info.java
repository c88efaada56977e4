/// What reviewers say to each other beside a text: comments by paragraph, and drafts of a decision.
@NullMarked
package newsroom.review.comment;

import org.jspecify.annotations.NullMarked;
