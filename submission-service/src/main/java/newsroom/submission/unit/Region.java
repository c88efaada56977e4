package newsroom.submission.unit;

/// 行政区划: a province, city or county.
///
/// @param code 2, 4 or 6 digits; a code begins with that of what it lies in
/// @param name in full, for example 福建省福州市鼓楼区
public record Region(String code, String name) {}
