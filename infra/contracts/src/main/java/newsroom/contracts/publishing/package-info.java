/// What the make-up desk tells: issues 期 and publications 刊发.
@NullMarked
package newsroom.contracts.publishing;

import org.jspecify.annotations.NullMarked;
