/// 用稿统计: how many articles came, what became of them, and how long it took.
@NullMarked
package newsroom.submission.usage;

import org.jspecify.annotations.NullMarked;
