/// What a person would mark as changed between two texts: Chinese word by word, in code points.
@NullMarked
package newsroom.submission.diff;

import org.jspecify.annotations.NullMarked;
