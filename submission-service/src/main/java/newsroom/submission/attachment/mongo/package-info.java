/// Attachments in MongoDB.
@NullMarked
package newsroom.submission.attachment.mongo;

import org.jspecify.annotations.NullMarked;
