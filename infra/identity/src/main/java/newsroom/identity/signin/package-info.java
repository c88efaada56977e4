/// Proving who one is: password, second factor, and how often one may try.
@NullMarked
package newsroom.identity.signin;

import org.jspecify.annotations.NullMarked;
