/// What the gateway says when it refuses or cannot reach somebody, in Chinese or English.
@NullMarked
package newsroom.gateway.problem;

import org.jspecify.annotations.NullMarked;
