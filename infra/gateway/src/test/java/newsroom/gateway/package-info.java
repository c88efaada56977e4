/// A browser, another issuer and a service to prove the gateway against, over real HTTP.
@NullMarked
package newsroom.gateway;

import org.jspecify.annotations.NullMarked;
