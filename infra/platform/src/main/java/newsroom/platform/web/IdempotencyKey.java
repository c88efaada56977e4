package newsroom.platform.web;

/// The caller's own name for one creating request, from `Idempotency-Key`. A handler argument:
/// missing, longer than 128 or not visible ASCII is 400.
public record IdempotencyKey(String value) {}
