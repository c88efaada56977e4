/// The byline authority over HTTP.
@NullMarked
package newsroom.submission.byline.web;

import org.jspecify.annotations.NullMarked;
