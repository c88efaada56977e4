/// Photos in MongoDB.
@NullMarked
package newsroom.submission.photo.mongo;

import org.jspecify.annotations.NullMarked;
