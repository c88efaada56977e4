package newsroom.notification.unit;

import org.jspecify.annotations.Nullable;

/// @param active whether it is among those that an open call reaches
/// @param noticeEmail the unit's office address; a unit without one reads its notices here
public record UnitCard(String unitId, String name, @Nullable String noticeEmail, boolean active) {}
