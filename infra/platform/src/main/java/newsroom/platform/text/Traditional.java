package newsroom.platform.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;

/// Traditional characters 繁体字 and the simplified one of each.
public final class Traditional {
  private Traditional() {}

  /// @param pair gets the traditional and the simplified one
  public static void pairs(BiConsumer<Character, Character> pair) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Traditional.class.getResourceAsStream("traditional.txt")),
                StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          for (var both : line.split(" ")) {
            pair.accept(both.charAt(0), both.charAt(1));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
