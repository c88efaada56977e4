package newsroom.backing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Settings of a process: `--port 8090` on the command line, else `NEWSROOM_PORT` in the
/// environment.
final class Options {
  private final Map<String, String> given = new HashMap<>();
  private final Map<String, String> environment;

  Options(String[] arguments, Map<String, String> environment) {
    this.environment = environment;
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException("Options come in pairs: --name value");
    }
    for (var i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--")) {
        throw new IllegalArgumentException("Not an option: " + arguments[i]);
      }
      given.put(arguments[i].substring(2), arguments[i + 1]);
    }
  }

  String text(String name) {
    var value = given.get(name);
    if (value == null) {
      value = environment.get(variable(name));
    }
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("--" + name + " (or " + variable(name) + ") is missing");
    }
    return value;
  }

  String text(String name, String otherwise) {
    var known = given.containsKey(name) || environment.containsKey(variable(name));
    return known ? text(name) : otherwise;
  }

  int number(String name) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--" + name + " is not a number: " + text(name), e);
    }
  }

  private static String variable(String name) {
    return "NEWSROOM_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
