/// The only way to write an aggregate: state, outgoing events and the id of the cause in one conditional update.
@NullMarked
package newsroom.platform.aggregate;

import org.jspecify.annotations.NullMarked;
