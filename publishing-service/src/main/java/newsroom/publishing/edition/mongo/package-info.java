/// Which path of an edition is which stored bytes.
@NullMarked
package newsroom.publishing.edition.mongo;

import org.jspecify.annotations.NullMarked;
