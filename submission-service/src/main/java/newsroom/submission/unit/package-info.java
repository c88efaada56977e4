/// The registry of contributing units 供稿单位 and their standing.
@NullMarked
package newsroom.submission.unit;

import org.jspecify.annotations.NullMarked;
