/// Order, escaping and widths of the paper.
@NullMarked
package newsroom.publishing.edition;

import org.jspecify.annotations.NullMarked;
