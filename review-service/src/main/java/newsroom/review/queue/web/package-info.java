/// Lists of cases over HTTP.
@NullMarked
package newsroom.review.queue.web;

import org.jspecify.annotations.NullMarked;
