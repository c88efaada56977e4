/// What the newsroom sees of all that was handed in.
@NullMarked
package newsroom.submission.newsroom;

import org.jspecify.annotations.NullMarked;
