package newsroom.submission.ledger;

import java.time.Instant;
import java.time.LocalDate;

/// Said to be paid. No bank data: those are finance's.
///
/// @param reference of the voucher 凭证号
public record Payment(
    String unitId,
    Payee payee,
    long fen,
    LocalDate paidOn,
    String reference,
    Entry.By by,
    Instant at) {}
