package newsroom.platform.aggregate;

/// A state as stored.
///
/// @param version from 1, raised by every change; the ETag
public record Snapshot<T>(String id, long version, T state) {}
