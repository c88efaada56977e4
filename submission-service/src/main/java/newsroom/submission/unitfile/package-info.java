/// The registry of units as a file: import with every row's problem, export that comes back unchanged.
@NullMarked
package newsroom.submission.unitfile;

import org.jspecify.annotations.NullMarked;
