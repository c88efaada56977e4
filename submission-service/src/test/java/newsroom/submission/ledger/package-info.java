@NullMarked
package newsroom.submission.ledger;

import org.jspecify.annotations.NullMarked;
