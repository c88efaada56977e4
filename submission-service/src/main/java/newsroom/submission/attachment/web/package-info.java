/// Attachments over HTTP.
@NullMarked
package newsroom.submission.attachment.web;

import org.jspecify.annotations.NullMarked;
