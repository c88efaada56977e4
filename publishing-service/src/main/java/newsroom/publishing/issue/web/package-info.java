/// Issues over HTTP.
@NullMarked
package newsroom.publishing.issue.web;

import org.jspecify.annotations.NullMarked;
