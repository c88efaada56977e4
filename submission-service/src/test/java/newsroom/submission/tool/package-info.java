/// Tests of the commands.
@NullMarked
package newsroom.submission.tool;

import org.jspecify.annotations.NullMarked;
