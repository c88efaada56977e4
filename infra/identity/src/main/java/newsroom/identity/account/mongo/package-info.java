/// Accounts and one-time links in the document store.
@NullMarked
package newsroom.identity.account.mongo;

import org.jspecify.annotations.NullMarked;
