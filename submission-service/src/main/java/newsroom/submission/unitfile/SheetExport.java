package newsroom.submission.unitfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.sheet.SafeCell;
import newsroom.submission.sheet.SheetFormat;
import newsroom.submission.sheet.Sheets;
import newsroom.submission.unit.Roster;
import newsroom.submission.unit.Unit;
import org.jspecify.annotations.Nullable;

/// The registry as rows that an import takes back without a change.
public final class SheetExport {
  private SheetExport() {}

  public static byte[] write(Stream<Snapshot<Unit>> units, Roster roster, SheetFormat format) {
    var rows = new ArrayList<List<String>>();
    rows.add(headings());
    units.map(unit -> row(unit.state(), roster)).forEach(rows::add);
    return file(rows, format);
  }

  /// The headings and one invented unit.
  public static byte[] template(SheetFormat format) {
    return file(
        List.of(
            headings(),
            List.of(
                "",
                "闽江示例医院",
                "医院",
                "有效",
                "",
                "福建省福州市鼓楼区",
                "示例医院；闽江医院[2020-01-01~2024-12-31]",
                "宣传科",
                "",
                "2020-01-01",
                "授权书",
                "2026-01-01",
                "2026-12-31",
                "",
                "office@unit.example",
                "0591-12345678")),
        format);
  }

  private static byte[] file(List<List<String>> rows, SheetFormat format) {
    var safe = rows.stream().map(row -> row.stream().map(SafeCell::write).toList()).toList();
    return switch (format) {
      case CSV -> Sheets.csv(safe);
      case XLSX -> XlsxFile.write(safe);
    };
  }

  private static List<String> headings() {
    return Arrays.stream(SheetColumn.values()).map(SheetColumn::chinese).toList();
  }

  private static List<String> row(Unit unit, Roster roster) {
    return Arrays.stream(SheetColumn.values()).map(column -> cell(unit, column, roster)).toList();
  }

  private static String cell(Unit unit, SheetColumn column, Roster roster) {
    var p = unit.profile();
    var d = p.details();
    var region = d.region();
    var permit = d.reprintAllowed();
    return switch (column) {
      case ID -> p.unitId();
      case NAME -> p.canonicalName();
      case KIND -> p.kind().chinese();
      case STATUS -> unit.standing().chinese();
      case PARENT -> parent(d.parentUnitId(), roster);
      case REGION -> region == null ? "" : region.name();
      case ALIASES -> AliasCell.write(p.aliases());
      case SHORT_NAMES -> AliasCell.writeTexts(d.shortNames());
      case NAMED_SINCE -> Objects.toString(p.namedSince(), "");
      case VALID_FROM -> Objects.toString(d.validFrom(), "");
      case REPRINT_BASIS -> permit == null ? "" : permit.basis();
      case REPRINT_FROM -> permit == null ? "" : Objects.toString(permit.period().from(), "");
      case REPRINT_TO -> permit == null ? "" : Objects.toString(permit.period().to(), "");
      case SIGN_OFF -> d.signOff() == null ? "" : d.signOff() ? "是" : "否";
      case NOTICE_EMAIL -> Objects.requireNonNullElse(d.noticeEmail(), "");
      case OFFICE_PHONE -> Objects.requireNonNullElse(d.officePhone(), "");
    };
  }

  /// By name where that leads back to the same unit, else by id.
  private static String parent(@Nullable String unitId, Roster roster) {
    if (unitId == null) {
      return "";
    }
    var parent = roster.find(unitId).map(u -> u.state().profile().canonicalName());
    return parent
        .filter(name -> roster.named(name).filter(u -> u.id().equals(unitId)).isPresent())
        .orElse(unitId);
  }
}
