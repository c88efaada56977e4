package newsroom.submission.unitfile;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Reason;
import newsroom.submission.unit.Alias;
import newsroom.submission.unit.UnitCheck;
import newsroom.submission.unit.UnitForm;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitStatus;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one row; what cannot be read is a problem of its column.
final class RowReader {
  private static final Set<String> YES = Set.of("是", "y", "yes", "true", "1", "需要", "要");
  private static final Set<String> NO = Set.of("否", "n", "no", "false", "0", "不需要", "不要");
  private static final Set<String> CELL_ERRORS =
      Set.of("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!");

  private final Sheet.SheetRow row;
  private final List<SheetProblem> problems;

  RowReader(Sheet.SheetRow row, List<SheetProblem> problems) {
    this.row = row;
    this.problems = problems;
  }

  String name() {
    var wrong = new ArrayList<FieldProblem>();
    String name = UnitCheck.name("/canonicalName", row.get(SheetColumn.NAME), wrong);
    wrong.forEach(this::take);
    return name;
  }

  void cells() {
    row.cells()
        .forEach((column, text) -> {
          if (CELL_ERRORS.contains(text)) {
            error(column, SheetReason.CELL_ERROR, Map.of("text", text));
          }
        });
  }

  @Nullable UnitKind kind() {
    String text = plain(SheetColumn.KIND);
    if (text.isEmpty()) {
      return null;
    }
    for (var kind : UnitKind.values()) {
      if (kind.name().equalsIgnoreCase(text)
          || kind.english().equalsIgnoreCase(text)
          || Arrays.asList(kind.chinese().split("/")).contains(text)
          || kind.chinese().equals(text)) {
        return kind;
      }
    }
    error(
        SheetColumn.KIND,
        SheetReason.KIND_UNKNOWN,
        Map.of(
            "text",
            text,
            "kinds",
            Arrays.stream(UnitKind.values())
                .map(UnitKind::chinese)
                .collect(Collectors.joining("、"))));
    return null;
  }

  @Nullable UnitStatus status() {
    String text = plain(SheetColumn.STATUS);
    if (text.isEmpty()) {
      return null;
    }
    for (var status : UnitStatus.values()) {
      if (status.name().equalsIgnoreCase(text)
          || status.english().equalsIgnoreCase(text)
          || status.chinese().equals(text)) {
        return status;
      }
    }
    error(SheetColumn.STATUS, SheetReason.STATUS_UNKNOWN, Map.of("text", text));
    return null;
  }

  List<Alias> aliases(String name) {
    try {
      var kept = new ArrayList<Alias>();
      for (var alias : AliasCell.read(row.get(SheetColumn.ALIASES))) {
        var wrong = new ArrayList<FieldProblem>();
        String text = UnitCheck.name("/aliases", alias.text(), wrong);
        wrong.forEach(this::take);
        var read = new Alias(text, alias.period(), alias.yieldedTo());
        if ((!text.equals(name) || alias.period().to() != null) && !kept.contains(read)) {
          kept.add(read);
        }
      }
      return kept;
    } catch (AliasCell.Unreadable e) {
      error(SheetColumn.ALIASES, SheetReason.ALIAS_FORM, Map.of("text", text(e)));
      return List.of();
    }
  }

  /// @param parentUnitId found out by the planner
  UnitForm form(@Nullable UnitKind kind, @Nullable String parentUnitId) {
    return new UnitForm(
        null,
        kind,
        parentUnitId,
        row.get(SheetColumn.REGION),
        List.of(),
        shortNames(),
        permit(),
        yesNo(),
        row.get(SheetColumn.NOTICE_EMAIL),
        row.get(SheetColumn.OFFICE_PHONE),
        day(SheetColumn.VALID_FROM));
  }

  @Nullable LocalDate day(SheetColumn column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    var day = DateCell.read(text);
    if (day.isEmpty()) {
      error(column, SheetReason.DATE_FORM, Map.of("text", text));
    }
    return day.orElse(null);
  }

  void take(FieldProblem wrong) {
    problems.add(
        SheetProblem.error(row.number(), column(wrong.path()), wrong.reason(), wrong.args()));
  }

  void error(@Nullable SheetColumn column, Reason reason, Map<String, ?> args) {
    problems.add(SheetProblem.error(row.number(), column, reason, args));
  }

  void warning(@Nullable SheetColumn column, SheetReason reason, Map<String, ?> args) {
    problems.add(SheetProblem.warning(row.number(), column, reason, args));
  }

  private List<@Nullable String> shortNames() {
    try {
      return List.copyOf(AliasCell.readTexts(row.get(SheetColumn.SHORT_NAMES)));
    } catch (AliasCell.Unreadable e) {
      error(SheetColumn.SHORT_NAMES, SheetReason.ALIAS_FORM, Map.of("text", text(e)));
      return List.of();
    }
  }

  private UnitForm.@Nullable Permit permit() {
    String basis = row.get(SheetColumn.REPRINT_BASIS);
    var from = day(SheetColumn.REPRINT_FROM);
    var to = day(SheetColumn.REPRINT_TO);
    return basis.isEmpty() && from == null && to == null
        ? null
        : new UnitForm.Permit(basis, from, to);
  }

  private @Nullable Boolean yesNo() {
    String text = plain(SheetColumn.SIGN_OFF).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    if (YES.contains(text) || NO.contains(text)) {
      return YES.contains(text);
    }
    error(SheetColumn.SIGN_OFF, SheetReason.YES_NO, Map.of());
    return null;
  }

  private String plain(SheetColumn column) {
    return Normalizer.normalize(row.get(column), Normalizer.Form.NFKC).strip();
  }

  private static String text(AliasCell.Unreadable unreadable) {
    return Optional.ofNullable(unreadable.getMessage()).orElse("");
  }

  private static @Nullable SheetColumn column(String path) {
    return switch (path.split("/", -1)[1]) {
      case "canonicalName", "name" -> SheetColumn.NAME;
      case "kind" -> SheetColumn.KIND;
      case "parentUnitId" -> SheetColumn.PARENT;
      case "region" -> SheetColumn.REGION;
      case "aliases" -> SheetColumn.ALIASES;
      case "shortNames" -> SheetColumn.SHORT_NAMES;
      case "reprintAllowed" ->
          path.endsWith("/to") ? SheetColumn.REPRINT_TO : SheetColumn.REPRINT_BASIS;
      case "noticeEmail" -> SheetColumn.NOTICE_EMAIL;
      case "officePhone" -> SheetColumn.OFFICE_PHONE;
      case "validFrom" -> SheetColumn.VALID_FROM;
      case "on" -> SheetColumn.NAMED_SINCE;
      default -> null;
    };
  }
}
