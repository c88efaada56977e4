/// Secrets at rest: sealing with the key from the secrets file, hashing, randomness.
@NullMarked
package newsroom.identity.vault;

import org.jspecify.annotations.NullMarked;
