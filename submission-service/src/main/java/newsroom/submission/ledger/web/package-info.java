/// The ledger over HTTP.
@NullMarked
package newsroom.submission.ledger.web;

import org.jspecify.annotations.NullMarked;
