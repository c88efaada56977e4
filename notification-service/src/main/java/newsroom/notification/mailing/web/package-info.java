/// Shows how the mailings stand.
@NullMarked
package newsroom.notification.mailing.web;

import org.jspecify.annotations.NullMarked;
