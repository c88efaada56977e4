/// Review cases 审稿单: who may decide what about which version, and what follows.
@NullMarked
package newsroom.review.casefile;

import org.jspecify.annotations.NullMarked;
