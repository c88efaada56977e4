/// Bytes that are too large for a document, named by their hash.
@NullMarked
package newsroom.platform.blob;

import org.jspecify.annotations.NullMarked;
