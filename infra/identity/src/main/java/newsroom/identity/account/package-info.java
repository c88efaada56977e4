/// Accounts, their roles and passwords, and the one-time links that open them.
@NullMarked
package newsroom.identity.account;

import org.jspecify.annotations.NullMarked;
