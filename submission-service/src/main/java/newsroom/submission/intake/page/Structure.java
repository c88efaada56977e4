package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The shapes a newspaper story is built of, as far as words show them.
final class Structure {
  private static final Pattern SPOKEN = Pattern.compile("^会议(指出|要求|强调|认为|听取|审议)");
  private static final Pattern COUNTED = Pattern.compile("^([一二三四五六七八九十]{1,2})(要|是)");
  private static final Pattern TITLED = Pattern.compile("《[^》]{2,60}》");
  private static final Pattern ATTENDANCE = Pattern.compile("参加(了)?(会议|活动)。$|出席(了)?(会议|活动)。$");

  private Structure() {}

  static List<String> of(List<String> paragraphs, int subheads, boolean runIn, int units) {
    var shapes = new ArrayList<String>();
    var spoken = new ArrayList<String>();
    int counted = 0;
    int titled = 0;
    for (var paragraph : paragraphs) {
      var says = SPOKEN.matcher(paragraph);
      if (says.find() && !spoken.contains(says.group())) {
        spoken.add(says.group());
      }
      counted += COUNTED.matcher(paragraph).find() ? 1 : 0;
      titled += (int) TITLED.matcher(paragraph).results().count();
    }
    if (spoken.size() > 1) {
      shapes.add(String.join("/", spoken));
    }
    if (counted > 1) {
      shapes.add("counted paragraphs 一要…: " + counted);
    }
    if (titled > 0) {
      shapes.add("document titles in 《》: " + titled);
    }
    if (subheads > 0) {
      shapes.add("subheads: " + subheads);
    }
    if (!paragraphs.isEmpty() && ATTENDANCE.matcher(paragraphs.getLast()).find()) {
      shapes.add("attendance list closes the story");
    }
    if (paragraphs.stream().anyMatch(text -> text.endsWith("”") || text.endsWith("\""))) {
      shapes.add("quotation closes a paragraph");
    }
    if (runIn) {
      shapes.add("byline run in at the end of the last paragraph");
    }
    if (units > 1) {
      shapes.add("joint byline: " + units);
    }
    return shapes;
  }
}
