/// Publications as documents.
@NullMarked
package newsroom.publishing.publication.mongo;

import org.jspecify.annotations.NullMarked;
