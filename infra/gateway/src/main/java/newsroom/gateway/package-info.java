/// The one origin of the browser: it holds the session, relays the token and routes by path.
@NullMarked
package newsroom.gateway;

import org.jspecify.annotations.NullMarked;
