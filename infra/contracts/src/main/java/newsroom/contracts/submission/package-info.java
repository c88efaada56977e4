/// What the contributing units' side tells: articles 稿件 and their versions.
@NullMarked
package newsroom.contracts.submission;

import org.jspecify.annotations.NullMarked;
