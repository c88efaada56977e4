/// The record of three reviews, the past, and who read it, over HTTP.
@NullMarked
package newsroom.review.proof.web;

import org.jspecify.annotations.NullMarked;
