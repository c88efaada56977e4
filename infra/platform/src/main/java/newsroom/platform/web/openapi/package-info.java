/// The HTTP interface described for those who call it.
@NullMarked
package newsroom.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
