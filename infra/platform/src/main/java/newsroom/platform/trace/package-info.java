/// W3C trace context: taken along with an event, continued where the event is read.
@NullMarked
package newsroom.platform.trace;

import org.jspecify.annotations.NullMarked;
