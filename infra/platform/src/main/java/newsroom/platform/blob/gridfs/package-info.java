/// Blobs kept in MongoDB's GridFS.
@NullMarked
package newsroom.platform.blob.gridfs;

import org.jspecify.annotations.NullMarked;
