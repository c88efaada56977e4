/// Tests of the benchmarks: that they run and add up, never how fast.
@NullMarked
package newsroom.benchmarks;

import org.jspecify.annotations.NullMarked;
