/// Browser sessions in the document store; a revoked session never comes back.
@NullMarked
package newsroom.identity.session;

import org.jspecify.annotations.NullMarked;
