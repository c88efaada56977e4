/// Takes a manuscript as it comes, file or pasted, and proposes the article it could be. Stores nothing.
@NullMarked
package newsroom.submission.intake;

import org.jspecify.annotations.NullMarked;
