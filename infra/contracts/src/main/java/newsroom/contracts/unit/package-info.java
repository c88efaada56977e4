/// What the unit registry tells: contributing units 供稿单位 and their standing.
@NullMarked
package newsroom.contracts.unit;

import org.jspecify.annotations.NullMarked;
