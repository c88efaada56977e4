package newsroom.submission.unit;

/// On what ground and when the newspaper may reprint from the unit.
///
/// @param basis for example 授权书 or the list of sources with its date
public record ReprintPermit(String basis, Period period) {}
