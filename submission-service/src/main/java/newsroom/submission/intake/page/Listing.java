package newsroom.submission.intake.page;

import java.util.List;
import java.util.regex.Pattern;

/// Lines of lists that are no sentences: who won which prize, who is honoured, questions and answers.
final class Listing {
  private static final Pattern PRIZE =
      Pattern.compile(
          "^[●■◆▲★]?\\s*(?:[（(]?[一二三四五六七八九十][)）、]\\s*)?(?:特等奖|[一二三]等奖|优秀奖|优胜奖|入围奖|提名奖|鼓励奖|优秀组织(?:奖|单位)|[金银铜]奖|最佳\\S{1,8}奖|\\S{2,8}类)[（(:：]?[^,，。]{0,10}[)）:：]?$");
  private static final Pattern ORDER =
      Pattern.compile(
          "^[（(](?:排名不分先后|按\\S{2,10}(?:为序|排序|排列)|以\\S{2,10}为序|共?[0-9]+[名人个家]).{0,8}[)）]$");
  private static final Pattern TALK = Pattern.compile("^(?:问|答|Q|A|主持人|专家|记者)\\s*[:：]\\s*\\S");
  private static final Pattern HOUSE =
      Pattern.compile(
          "(医院|附院|中心|[卫健]委|局|处|科|院|站|所|协会|学会|会|血站|大学|学院|公司|疾控|妇幼|室|队|组|团)$|^\\S{2,4}[市县区]$");
  private static final Pattern NAME = Pattern.compile("^[\\u4e00-\\u9fff·]{2,4}$");

  private Listing() {}

  static boolean talk(String text) {
    return TALK.matcher(text).find();
  }

  static boolean prize(String text) {
    return PRIZE.matcher(text).matches() || ORDER.matcher(text).matches();
  }

  /// Whether the line is an entry of a list: it looks like one, and so does a neighbour, or a prize stands above.
  static boolean entry(List<SourceLine> lines, int at) {
    if (!row(lines.get(at).text()) || lines.get(at).marked()) {
      return false;
    }
    boolean announced = false;
    if (at > 0) {
      String above = lines.get(at - 1).text();
      announced = prize(above) || above.endsWith(":") || above.endsWith("：");
    }
    return announced || neighbours(lines, at) >= 2;
  }

  /// Lines of the same shape right above and below.
  private static int neighbours(List<SourceLine> lines, int at) {
    int alike = 0;
    for (int i = at - 1; i >= 0 && row(lines.get(i).text()); i--) {
      alike++;
    }
    for (int i = at + 1; i < lines.size() && row(lines.get(i).text()); i++) {
      alike++;
    }
    return alike;
  }

  /// Houses and persons, nothing else.
  private static boolean row(String text) {
    if (Glyphs.ended(text) || text.startsWith("(") || text.startsWith("（")) {
      return false;
    }
    int names = 0;
    int houses = 0;
    for (var part : text.split("[ 、;；,，]+")) {
      if (part.isEmpty()) {
        continue;
      }
      boolean house = HOUSE.matcher(part).find() && part.length() <= 24;
      houses += house ? 1 : 0;
      names += !house && NAME.matcher(part).matches() ? 1 : 0;
      if (!house && !NAME.matcher(part).matches()) {
        return false;
      }
    }
    boolean alone = houses == 1 && names == 0;
    return alone || (houses + names >= 2 && (houses > 0 || names >= 3));
  }
}
