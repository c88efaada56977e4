/// What runs in processes of their own while it is measured, so that its processor time can be told apart.
@NullMarked
package newsroom.benchmarks.worker;

import org.jspecify.annotations.NullMarked;
