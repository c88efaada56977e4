package newsroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newsroom.contracts.access.Role;

/// One row of `authorisation.csv`: who may call what.
///
/// @param path as it is called from outside
/// @param everybody no login is asked for
/// @param page HTML or the gateway's own, which no OpenAPI document describes
/// @param ownUnit a person of another unit finds nothing there
record Operation(
    String service,
    String method,
    String path,
    Set<Role> allowed,
    boolean everybody,
    boolean page,
    boolean ownUnit) {

  static List<Operation> all() {
    try (var file = Operation.class.getResourceAsStream("authorisation.csv")) {
      if (file == null) {
        throw new IllegalStateException("authorisation.csv is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(Operation::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Operation row(String line) {
    var cells = line.split(",", -1);
    if (cells.length != 5 || !(cells[4].isEmpty() || cells[4].equals("own"))) {
      throw new IllegalStateException("authorisation.csv: " + line);
    }
    return new Operation(
        cells[0],
        cells[1],
        cells[2],
        roles(cells[3]),
        cells[3].equals("PUBLIC"),
        cells[0].equals("pages"),
        cells[4].equals("own"));
  }

  private static Set<Role> roles(String cell) {
    return switch (cell) {
      case "PUBLIC" -> EnumSet.noneOf(Role.class);
      case "ANYBODY", "LOGIN" -> EnumSet.allOf(Role.class);
      default -> EnumSet.copyOf(Arrays.stream(cell.split(" ")).map(Role::valueOf).toList());
    };
  }

  String name() {
    return method + " " + path;
  }

  boolean ofAUnit(Role role) {
    return role == Role.CORRESPONDENT || role == Role.UNIT_ADMIN;
  }
}
