/// Files beside an article: evidence and originals, kept byte for byte as they came.
@NullMarked
package newsroom.submission.attachment;

import org.jspecify.annotations.NullMarked;
