/// Issues 期 from make-up to publication, and the paper readers see.
@NullMarked
package newsroom.publishing;

import org.jspecify.annotations.NullMarked;
