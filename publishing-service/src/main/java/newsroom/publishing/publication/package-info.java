/// Publications 刊发记录: one per article, told once.
@NullMarked
package newsroom.publishing.publication;

import org.jspecify.annotations.NullMarked;
