/// The contributing units' side of the newsroom: who may contribute, and what they hand in.
@NullMarked
package newsroom.submission;

import org.jspecify.annotations.NullMarked;
