package newsroom.identity.account;

import java.time.Instant;

/// The one link on which an account's password may be set now, by its hash, and until when. No other
/// link of the account works, so renewing and withdrawing are one write.
public record Pending(String link, Instant until) {}
