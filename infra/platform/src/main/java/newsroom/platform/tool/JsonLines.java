package newsroom.platform.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Cases of a file, one a line, and their answers. A bad line is told and costs no other its answer.
public final class JsonLines {
  public static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private final PrintStream out;
  private final PrintStream err;

  public JsonLines(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// @return 0, or 1 when some line got an error instead of an answer
  public int answer(Path file, Function<JsonNode, ObjectNode> work) {
    int status = 0;
    try (var lines = reader(file)) {
      int number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!text.isBlank() && !answered(file, number, text, work)) {
          status = 1;
        }
      }
    } catch (IOException e) {
      throw new BadFile("Cannot read " + file + ": " + e.getMessage());
    }
    out.flush();
    return status;
  }

  private boolean answered(
      Path file, int number, String line, Function<JsonNode, ObjectNode> work) {
    var answer = JSON.createObjectNode();
    JsonNode id = null;
    try {
      var question = JSON.readTree(line);
      id = question.get("id");
      if (!question.isObject() || id == null) {
        throw new IllegalArgumentException("an object with an id is expected");
      }
      answer.set("id", id);
      answer.setAll(work.apply(question));
      print(answer);
      return true;
    } catch (JacksonException e) {
      err.println(file + " line " + number + ": no JSON: " + e.getOriginalMessage());
    } catch (RuntimeException | StackOverflowError e) {
      err.println(file + " line " + number + ": " + e);
      if (id != null) {
        answer.removeAll();
        print(answer.set("id", id).put("error", String.valueOf(e.getMessage())));
      }
    }
    return false;
  }

  private void print(ObjectNode answer) {
    out.print(withoutHalves(JSON.writeValueAsString(answer)));
    out.print('\n');
  }

  /// Half a surrogate pair has no UTF-8; escaped it comes through as it went in.
  public static String withoutHalves(String json) {
    StringBuilder changed = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      if (pair) {
        if (changed != null) {
          changed.append(c).append(json.charAt(i + 1));
        }
        i++;
      } else if (Character.isSurrogate(c)) {
        if (changed == null) {
          changed = new StringBuilder(json.substring(0, i));
        }
        changed.append("\\u%04x".formatted((int) c));
      } else if (changed != null) {
        changed.append(c);
      }
    }
    return changed == null ? json : changed.toString();
  }

  /// Bytes that are no UTF-8 become U+FFFD: one bad character costs no line.
  private static BufferedReader reader(Path file) throws IOException {
    InputStream bytes = file.toString().equals("-") ? System.in : Files.newInputStream(file);
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }
}
