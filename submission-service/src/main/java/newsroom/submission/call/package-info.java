/// Calls for submissions 征稿 and commissions 约稿: what is wanted by when, who takes part, what came of it.
@NullMarked
package newsroom.submission.call;

import org.jspecify.annotations.NullMarked;
