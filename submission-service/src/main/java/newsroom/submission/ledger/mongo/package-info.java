/// The ledger as documents.
@NullMarked
package newsroom.submission.ledger.mongo;

import org.jspecify.annotations.NullMarked;
