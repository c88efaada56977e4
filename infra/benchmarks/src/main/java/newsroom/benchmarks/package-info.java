/// `infra/newsroom bench`: measures the real paths of a running newsroom, each beside the raw limit of what
/// it stands on, in the same run on the same machine.
@NullMarked
package newsroom.benchmarks;

import org.jspecify.annotations.NullMarked;
