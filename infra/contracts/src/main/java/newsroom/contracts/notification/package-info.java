/// What the circulation desk tells: subscribers 订阅者 and deliveries 投递.
@NullMarked
package newsroom.contracts.notification;

import org.jspecify.annotations.NullMarked;
