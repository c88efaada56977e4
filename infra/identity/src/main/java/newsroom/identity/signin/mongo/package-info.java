/// Failed attempts in the document store, seen by every instance and after every restart.
@NullMarked
package newsroom.identity.signin.mongo;

import org.jspecify.annotations.NullMarked;
