/// Creates the topics as declared and wires readers and senders to the broker.
@NullMarked
package newsroom.platform.topic;

import org.jspecify.annotations.NullMarked;
