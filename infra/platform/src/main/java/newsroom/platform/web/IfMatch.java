package newsroom.platform.web;

/// The version the caller read and means to change, from `If-Match`. A handler argument:
/// missing is 428, anything but one strong `"<version>"` is 400.
public record IfMatch(long version) {}
