/// Calls, what units said to them, their answers and verdicts as documents.
@NullMarked
package newsroom.submission.call.mongo;

import org.jspecify.annotations.NullMarked;
