/// Who may act: the roles every service and the identity provider agree on.
@NullMarked
package newsroom.contracts.access;

import org.jspecify.annotations.NullMarked;
