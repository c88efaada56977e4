/// Proves that the launcher keeps processes alive, stops them all and refuses what cannot work.
@NullMarked
package newsroom.launcher;

import org.jspecify.annotations.NullMarked;
