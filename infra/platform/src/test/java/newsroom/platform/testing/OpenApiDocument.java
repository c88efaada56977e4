package newsroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsroom.contracts.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A service's committed OpenAPI document, from which the desk's types are made.
/// `-Dnewsroom.openapi=write`, or `NEWSROOM_OPENAPI=write`, renews it.
public final class OpenApiDocument {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String FOLDER = "infra/contracts/openapi";

  private final String service;

  private OpenApiDocument(String service) {
    this.service = service;
  }

  public static OpenApiDocument of(String service) {
    return new OpenApiDocument(service);
  }

  public void holdsAt(int port) {
    Client.Answer answer =
        Client.at(port).as(Tokens.of("reader", Role.AUDITOR)).get("/v3/api-docs");
    if (answer.status() != 200) {
      throw new AssertionError("/v3/api-docs answers " + answer.status() + " " + answer.text());
    }
    holds(answer.json());
  }

  public void holds(JsonNode served) {
    if (served.has("x-name-clashes")) {
      throw new AssertionError(served.get("x-name-clashes").toPrettyString());
    }
    String running = MAPPER.writeValueAsString(ordered(served, "")) + "\n";
    Path file = folder().resolve(service + ".json");
    try {
      if ("write"
          .equals(System.getProperty("newsroom.openapi", System.getenv("NEWSROOM_OPENAPI")))) {
        Files.writeString(file, running);
        return;
      }
      String committed = Files.exists(file) ? Files.readString(file) : "";
      if (!committed.equals(running)) {
        throw new AssertionError(difference(file, committed, running));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without what depends on a port or on the order in which handlers were found.
  private static Object ordered(JsonNode node, String name) {
    if (node.isObject()) {
      Map<String, Object> sorted = new TreeMap<>();
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String key = property.getKey();
        boolean operation = node.has("responses");
        if (!(key.equals("servers") && name.isEmpty())
            && !(operation && key.equals("operationId"))) {
          sorted.put(key, ordered(property.getValue(), key));
        }
      }
      return sorted;
    }
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(ordered(item, name + "[]")));
      if (name.equals("required") || name.equals("tags")) {
        items.sort((one, other) -> one.toString().compareTo(other.toString()));
      }
      return items;
    }
    return node;
  }

  private static String difference(Path file, String committed, String running) {
    List<String> old = committed.lines().toList();
    List<String> now = running.lines().toList();
    int line = 0;
    while (line < Math.min(old.size(), now.size()) && old.get(line).equals(now.get(line))) {
      line++;
    }
    return "The interface has changed and %s has not, first at line %d:%n  %s%n  %s%n"
            .formatted(file, line + 1, at(old, line), at(now, line))
        + "Renew it with -Dnewsroom.openapi=write, then let the desk's type check say who is hurt.";
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line).strip() : "(end)";
  }

  private static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    for (Path up = here; up != null; up = up.getParent()) {
      if (Files.isDirectory(up.resolve("infra/contracts"))) {
        try {
          return Files.createDirectories(up.resolve(FOLDER));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new IllegalStateException(here + " is not inside the newsroom's tree");
  }
}
