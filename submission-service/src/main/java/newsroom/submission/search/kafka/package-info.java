/// News after which the index looks at an article again.
@NullMarked
package newsroom.submission.search.kafka;

import org.jspecify.annotations.NullMarked;
