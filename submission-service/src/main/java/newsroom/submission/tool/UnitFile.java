package newsroom.submission.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import newsroom.platform.tool.BadFile;
import newsroom.platform.tool.JsonLines;
import newsroom.submission.byline.KnownUnit;
import newsroom.submission.byline.Period;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// UNITS.json: an array of {unit_id, name, type, parent, aliases}, periods and states where it has them.
final class UnitFile {
  private UnitFile() {}

  /// @throws BadFile with the place of what is wrong
  static List<KnownUnit> read(Path file) {
    try {
      var text = Files.readString(file);
      var tree = JsonLines.JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
      var list = tree.isObject() && tree.has("units") ? tree.get("units") : tree;
      if (!list.isArray()) {
        throw new BadFile(file + ": an array of units is expected");
      }
      var units = new ArrayList<KnownUnit>();
      for (int i = 0; i < list.size(); i++) {
        units.add(unit(file, i, list.get(i)));
      }
      return units;
    } catch (IOException e) {
      throw new BadFile("Cannot read " + file + ": " + e.getMessage());
    } catch (JacksonException e) {
      throw new BadFile(file + ": no JSON: " + e.getOriginalMessage());
    }
  }

  private static KnownUnit unit(Path file, int index, JsonNode node) {
    var id = text(node, "unit_id", "unitId", "id");
    var name = text(node, "name", "canonicalName", "canonical_name");
    if (id == null || name == null) {
      throw new BadFile(file + ": unit " + index + " has no unit_id or no name");
    }
    var aliases = new ArrayList<KnownUnit.Alias>();
    var named = Period.ALWAYS;
    for (var key : List.of("aliases", "dated_aliases", "datedAliases")) {
      for (var alias : node.path(key)) {
        var written = alias.isString() ? alias.stringValue() : text(alias, "text", "name", "alias");
        if (written != null && written.equals(name)) {
          named = period(alias);
        } else if (written != null) {
          aliases.add(new KnownUnit.Alias(written, period(alias)));
        }
      }
    }
    var shortNames = new ArrayList<String>();
    for (var key : List.of("short_names", "shortNames", "elided")) {
      node.path(key).forEach(one -> shortNames.add(one.asString()));
    }
    return new KnownUnit(
        id,
        name,
        named,
        text(node, "type", "kind"),
        text(node, "parent", "parentUnitId", "parent_unit_id", "parent_id"),
        aliases,
        period(node).and(new Period(null, ended(node))),
        shortNames,
        elides(node));
  }

  /// The last day of a unit that was merged or closed: on the named day it is no more.
  private static @Nullable LocalDate ended(JsonNode node) {
    var day = date(node, "merged_on", "mergedOn", "closed_on", "closedOn");
    return day == null ? null : day.minusDays(1);
  }

  private static boolean elides(JsonNode node) {
    for (var key : List.of("elision", "elisionRule", "elision_rule", "elides")) {
      var rule = node.get(key);
      if (rule != null && (rule.isBoolean() || rule.isString())) {
        return rule.isBoolean()
            ? rule.booleanValue()
            : !List.of("NEVER", "NONE", "NO").contains(rule.stringValue());
      }
    }
    return true;
  }

  private static Period period(JsonNode node) {
    return new Period(
        date(node, "valid_from", "validFrom", "from", "since", "start"),
        date(node, "valid_to", "validTo", "to", "until", "end"));
  }

  private static @Nullable LocalDate date(JsonNode node, String... keys) {
    var text = text(node, keys);
    return text == null ? null : date(text);
  }

  /// A day, or the day of an instant; null when it is neither.
  static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode node, String... keys) {
    for (var key : keys) {
      var value = node.get(key);
      if (value != null && value.isString() && !value.stringValue().isBlank()) {
        return value.stringValue();
      }
    }
    return null;
  }
}
