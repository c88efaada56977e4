/// Statistics over HTTP.
@NullMarked
package newsroom.submission.usage.web;

import org.jspecify.annotations.NullMarked;
