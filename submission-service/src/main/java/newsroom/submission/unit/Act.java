package newsroom.submission.unit;

import java.time.Instant;

/// Who did something, and when.
public record Act(String accountId, String name, Instant at) {}
