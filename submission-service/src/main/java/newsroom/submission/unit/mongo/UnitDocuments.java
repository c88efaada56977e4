package newsroom.submission.unit.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import newsroom.platform.aggregate.StateMapping;
import newsroom.submission.unit.Act;
import newsroom.submission.unit.Alias;
import newsroom.submission.unit.HistoryLine;
import newsroom.submission.unit.Period;
import newsroom.submission.unit.Region;
import newsroom.submission.unit.ReprintPermit;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitDetails;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitProfile;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A unit as a document; `status` tells which state it is in.
final class UnitDocuments implements StateMapping<UnitEntry> {
  @Override
  public Document toDocument(UnitEntry entry) {
    var unit = entry.unit();
    var profile = unit.profile();
    var d = profile.details();
    var region = d.region();
    var document =
        new Document("status", unit.status())
            .append("unitId", profile.unitId())
            .append("name", profile.canonicalName())
            .append("namedSince", day(profile.namedSince()))
            .append("kind", d.kind().name())
            .append("parentUnitId", d.parentUnitId())
            .append("region", region == null ? null : region.name())
            .append("regionCode", region == null ? null : region.code())
            .append("aliases", profile.aliases().stream().map(UnitDocuments::alias).toList())
            .append("shortNames", d.shortNames())
            .append("reprintAllowed", permit(d.reprintAllowed()))
            .append("signOff", d.signOff())
            .append("noticeEmail", d.noticeEmail())
            .append("officePhone", d.officePhone())
            .append("validFrom", day(d.validFrom()))
            .append("changedAt", Date.from(entry.changedAt()))
            .append("lastLine", entry.last())
            .append("history", entry.lines().stream().map(UnitDocuments::line).toList());
    switch (unit) {
      case Unit.Applied _, Unit.Active _ -> {}
      case Unit.Suspended(_, var reason) -> document.append("reason", reason);
      case Unit.Merged(_, var into, var on, var reason) ->
          document.append("into", into).append("on", day(on)).append("reason", reason);
      case Unit.Closed(_, var on, var reason) ->
          document.append("on", day(on)).append("reason", reason);
    }
    return document;
  }

  @Override
  public UnitEntry fromDocument(Document document) {
    var profile =
        new UnitProfile(
            document.getString("unitId"),
            document.getString("name"),
            day(document.getString("namedSince")),
            aliases(document),
            details(document));
    var changed = document.getDate("changedAt");
    var history = document.getList("history", Document.class, List.of());
    return new UnitEntry(
        unit(document, profile),
        changed == null ? Instant.EPOCH : changed.toInstant(),
        document.get("lastLine") instanceof Number n ? n.intValue() : 0,
        history.stream().map(UnitDocuments::line).toList());
  }

  private static Unit unit(Document document, UnitProfile profile) {
    String reason = document.get("reason", "");
    return switch (document.getString("status")) {
      case "APPLIED" -> new Unit.Applied(profile);
      case "ACTIVE" -> new Unit.Active(profile);
      case "SUSPENDED" -> new Unit.Suspended(profile, reason);
      case "MERGED" ->
          new Unit.Merged(
              profile,
              document.getString("into"),
              LocalDate.parse(document.getString("on")),
              reason);
      case "CLOSED" -> new Unit.Closed(profile, LocalDate.parse(document.getString("on")), reason);
      case String other -> throw new IllegalStateException("No unit is " + other);
    };
  }

  private static UnitDetails details(Document document) {
    String region = document.getString("region");
    return new UnitDetails(
        UnitKind.valueOf(document.getString("kind")),
        document.getString("parentUnitId"),
        region == null ? null : new Region(document.get("regionCode", ""), region),
        document.getList("shortNames", String.class, List.of()),
        permit(document.get("reprintAllowed", Document.class)),
        document.getBoolean("signOff"),
        document.getString("noticeEmail"),
        document.getString("officePhone"),
        day(document.getString("validFrom")));
  }

  /// The first build stored an alias as its text.
  private static List<Alias> aliases(Document document) {
    var aliases = new ArrayList<Alias>();
    for (var stored : document.getList("aliases", Object.class)) {
      aliases.add(
          stored instanceof Document alias
              ? new Alias(alias.getString("text"), period(alias), alias.getString("yieldedTo"))
              : Alias.always(String.valueOf(stored)));
    }
    return aliases;
  }

  private static Document alias(Alias alias) {
    return new Document("text", alias.text())
        .append("from", day(alias.period().from()))
        .append("to", day(alias.period().to()))
        .append("yieldedTo", alias.yieldedTo());
  }

  private static @Nullable ReprintPermit permit(@Nullable Document document) {
    return document == null
        ? null
        : new ReprintPermit(document.getString("basis"), period(document));
  }

  private static @Nullable Document permit(@Nullable ReprintPermit permit) {
    return permit == null
        ? null
        : new Document("basis", permit.basis())
            .append("from", day(permit.period().from()))
            .append("to", day(permit.period().to()));
  }

  static Document line(HistoryLine line) {
    return new Document("n", line.n())
        .append("at", Date.from(line.act().at()))
        .append("by", line.act().accountId())
        .append("byName", line.act().name())
        .append("what", line.what())
        .append("detail", new Document(new LinkedHashMap<String, Object>(line.detail())));
  }

  static HistoryLine line(Document document) {
    var detail = new LinkedHashMap<String, String>();
    document
        .get("detail", Document.class)
        .forEach((name, value) -> detail.put(name, String.valueOf(value)));
    return new HistoryLine(
        document.get("n", Number.class).intValue(),
        new Act(
            document.getString("by"),
            document.getString("byName"),
            document.getDate("at").toInstant()),
        document.getString("what"),
        detail);
  }

  private static Period period(Document document) {
    return new Period(day(document.getString("from")), day(document.getString("to")));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
