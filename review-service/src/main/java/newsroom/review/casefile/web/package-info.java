/// Review cases over HTTP.
@NullMarked
package newsroom.review.casefile.web;

import org.jspecify.annotations.NullMarked;
