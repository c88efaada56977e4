/// The byline authority: which units the bracket at the end of a story names, and when it names none.
@NullMarked
package newsroom.submission.byline;

import org.jspecify.annotations.NullMarked;
