/// What publishing tells, for the ledger.
@NullMarked
package newsroom.submission.ledger.kafka;

import org.jspecify.annotations.NullMarked;
