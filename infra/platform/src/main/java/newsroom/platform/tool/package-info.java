/// What commands that work on files have in common: cases of a line each, and files that cannot be used.
@NullMarked
package newsroom.platform.tool;

import org.jspecify.annotations.NullMarked;
