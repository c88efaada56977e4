/// The pool 稿池: what publishing knows of articles, and which issue each one is placed in.
@NullMarked
package newsroom.publishing.pool;

import org.jspecify.annotations.NullMarked;
