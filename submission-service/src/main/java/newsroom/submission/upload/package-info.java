/// A file on its way in: in turn, within bounds, looked at for viruses.
@NullMarked
package newsroom.submission.upload;

import org.jspecify.annotations.NullMarked;
