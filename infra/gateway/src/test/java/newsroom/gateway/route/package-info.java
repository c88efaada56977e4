/// Tests of routing rules that need no network.
@NullMarked
package newsroom.gateway.route;

import org.jspecify.annotations.NullMarked;
