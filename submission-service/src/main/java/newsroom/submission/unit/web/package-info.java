/// The unit registry over HTTP.
@NullMarked
package newsroom.submission.unit.web;

import org.jspecify.annotations.NullMarked;
