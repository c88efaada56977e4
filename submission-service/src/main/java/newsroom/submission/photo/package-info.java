/// The photos of a unit: kept clean of what cameras tell, with who is in them and who agreed.
@NullMarked
package newsroom.submission.photo;

import org.jspecify.annotations.NullMarked;
