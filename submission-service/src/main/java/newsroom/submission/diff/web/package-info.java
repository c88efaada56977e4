/// What changed between two versions, over HTTP.
@NullMarked
package newsroom.submission.diff.web;

import org.jspecify.annotations.NullMarked;
