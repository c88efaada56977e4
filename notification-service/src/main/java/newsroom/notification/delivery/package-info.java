/// Every mail that was promised, what became of it, and the post room that hands it over.
@NullMarked
package newsroom.notification.delivery;

import org.jspecify.annotations.NullMarked;
