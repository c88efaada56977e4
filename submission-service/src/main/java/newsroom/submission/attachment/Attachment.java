package newsroom.submission.attachment;

import java.time.Instant;

/// A file beside an article.
///
/// @param blob id of its bytes, which is their SHA-256
/// @param scanned whether it was looked at for viruses
public record Attachment(
    String attachmentId,
    String articleId,
    String unitId,
    String by,
    String byName,
    Instant at,
    String fileName,
    AttachmentKind kind,
    long bytes,
    String blob,
    boolean scanned) {}
