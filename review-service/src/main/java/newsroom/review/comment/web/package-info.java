/// Comments and drafts over HTTP.
@NullMarked
package newsroom.review.comment.web;

import org.jspecify.annotations.NullMarked;
