/// Findings over HTTP.
@NullMarked
package newsroom.review.findings.web;

import org.jspecify.annotations.NullMarked;
