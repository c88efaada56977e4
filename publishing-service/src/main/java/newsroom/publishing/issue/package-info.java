/// Issues 期 with their pages 版 and slots 版位: make-up, closing, signing, publication.
@NullMarked
package newsroom.publishing.issue;

import org.jspecify.annotations.NullMarked;
