/// Where each path goes and with what headers.
@NullMarked
package newsroom.gateway.route;

import org.jspecify.annotations.NullMarked;
