package newsroom.submission.byline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the byline at the end of a text.
public final class BylineReader {
  private static final Pattern LAST = Pattern.compile("[(（]([^()（）]+)[)）]\\s*$");

  private final UnitDirectory directory;

  public BylineReader(UnitDirectory directory) {
    this.directory = directory;
  }

  public Byline read(String text, @Nullable LocalDate date) {
    var bracket = LAST.matcher(text);
    if (!bracket.find()) {
      return Byline.NONE;
    }
    var names = directory.names();
    var units = new LinkedHashSet<String>();
    var unresolved = new ArrayList<String>();
    for (var part : bracket.group(1).split("[、，,；;/]")) {
      var name = part.replaceAll("\\s", "");
      var found = names.find(name, date);
      if (found.size() == 1) {
        units.add(found.getFirst());
      } else {
        unresolved.add(name);
      }
    }
    return units.isEmpty()
        ? Byline.NONE
        : new Byline(true, new ArrayList<>(units), new ArrayList<>(unresolved));
  }
}
