/// What a newsroom stands on when it runs on one machine: a Kafka broker, a document store and a
/// mail sink, each with its data on disk.
@NullMarked
package newsroom.backing;

import org.jspecify.annotations.NullMarked;
