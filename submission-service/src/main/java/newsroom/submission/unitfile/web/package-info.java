/// Files of units over HTTP.
@NullMarked
package newsroom.submission.unitfile.web;

import org.jspecify.annotations.NullMarked;
