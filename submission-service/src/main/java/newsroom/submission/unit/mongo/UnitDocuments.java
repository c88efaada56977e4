package newsroom.submission.unit.mongo;

import newsroom.platform.aggregate.StateMapping;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitProfile;
import org.bson.Document;

/// A unit as a document; `status` tells which state it is in.
final class UnitDocuments implements StateMapping<Unit> {
  @Override
  public Document toDocument(Unit unit) {
    var profile = unit.profile();
    return new Document("status", unit.status())
        .append("unitId", profile.unitId())
        .append("name", profile.canonicalName())
        .append("kind", profile.kind().name())
        .append("parentUnitId", profile.parentUnitId())
        .append("region", profile.region())
        .append("aliases", profile.aliases())
        .append("noticeEmail", profile.noticeEmail());
  }

  @Override
  public Unit fromDocument(Document document) {
    var profile =
        new UnitProfile(
            document.getString("unitId"),
            document.getString("name"),
            UnitKind.valueOf(document.getString("kind")),
            document.getString("parentUnitId"),
            document.getString("region"),
            document.getList("aliases", String.class),
            document.getString("noticeEmail"));
    return switch (document.getString("status")) {
      case "APPLIED" -> new Unit.Applied(profile);
      case "ACTIVE" -> new Unit.Active(profile);
      case "SUSPENDED" -> new Unit.Suspended(profile);
      case String other -> throw new IllegalStateException("No unit is " + other);
    };
  }
}
