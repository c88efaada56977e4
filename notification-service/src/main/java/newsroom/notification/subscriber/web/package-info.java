/// The public pages to subscribe and leave, and the desk's list.
@NullMarked
package newsroom.notification.subscriber.web;

import org.jspecify.annotations.NullMarked;
