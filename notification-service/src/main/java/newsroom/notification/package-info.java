/// Tells people: subscribers get each issue by mail, units hear what became of their articles.
@NullMarked
package newsroom.notification;

import org.jspecify.annotations.NullMarked;
