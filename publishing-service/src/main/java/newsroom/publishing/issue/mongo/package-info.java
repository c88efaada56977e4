/// Issues as documents.
@NullMarked
package newsroom.publishing.issue.mongo;

import org.jspecify.annotations.NullMarked;
