/// The newsroom list over HTTP.
@NullMarked
package newsroom.submission.newsroom.web;

import org.jspecify.annotations.NullMarked;
