/// The credit ledger 用稿台账: what published articles are worth to their units, in points and money.
/// Entries are only added; a change is a new entry.
@NullMarked
package newsroom.submission.ledger;

import org.jspecify.annotations.NullMarked;
