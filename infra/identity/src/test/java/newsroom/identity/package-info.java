/// Tests of the authorization server over real HTTP on the embedded store.
@NullMarked
package newsroom.identity;

import org.jspecify.annotations.NullMarked;
