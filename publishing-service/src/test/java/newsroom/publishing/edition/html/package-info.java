/// The drawn pages, read back.
@NullMarked
package newsroom.publishing.edition.html;

import org.jspecify.annotations.NullMarked;
