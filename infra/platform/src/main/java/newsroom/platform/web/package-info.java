/// What every HTTP handler may ask for: versions, idempotency keys, pages of a list.
@NullMarked
package newsroom.platform.web;

import org.jspecify.annotations.NullMarked;
