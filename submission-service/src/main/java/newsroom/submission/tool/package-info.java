/// Commands that run the service's own code on files, without a newsroom around it.
@NullMarked
package newsroom.submission.tool;

import org.jspecify.annotations.NullMarked;
