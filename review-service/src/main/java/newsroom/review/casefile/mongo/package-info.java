/// Review cases, version texts and words of decisions in MongoDB.
@NullMarked
package newsroom.review.casefile.mongo;

import org.jspecify.annotations.NullMarked;
