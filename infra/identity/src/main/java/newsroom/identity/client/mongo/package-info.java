/// API clients in the store.
@NullMarked
package newsroom.identity.client.mongo;

import org.jspecify.annotations.NullMarked;
