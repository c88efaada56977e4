/// What a picture file really is, the clean copy of it, and the smaller prints for screens.
@NullMarked
package newsroom.submission.picture;

import org.jspecify.annotations.NullMarked;
