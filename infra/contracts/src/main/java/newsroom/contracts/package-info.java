/// The published language of the newsroom: what one service tells the others, and nothing else.
@NullMarked
package newsroom.contracts;

import org.jspecify.annotations.NullMarked;
