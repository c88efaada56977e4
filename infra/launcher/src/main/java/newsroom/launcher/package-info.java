/// Starts a whole newsroom on one machine and keeps it running: broker, store, mail sink, identity,
/// gateway and the four services.
@NullMarked
package newsroom.launcher;

import org.jspecify.annotations.NullMarked;
