/// Reports of the checks in MongoDB.
@NullMarked
package newsroom.review.findings.mongo;

import org.jspecify.annotations.NullMarked;
