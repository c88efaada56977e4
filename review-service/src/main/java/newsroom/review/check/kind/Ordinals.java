package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;

/// 一要, 二要, 四要: a sequence that leaves a number out or says one twice.
public final class Ordinals implements Check {
  private static final String DIGITS = "一二三四五六七八九十";

  /// A family, and how its members look at the beginning of a clause.
  private static final Map<String, Pattern> FAMILIES =
      Map.of(
          "要", family("([一二三四五六七八九十]{1,2})(?=要)"),
          "是", family("([一二三四五六七八九十]{1,2})(?=是)"),
          "第", family("第([一二三四五六七八九十]{1,2})(?=[,，、：:])"),
          "（）", family("[（(]([一二三四五六七八九十]{1,2})[）)]"),
          "、", family("([一二三四五六七八九十]{1,2})(?=、(?![一二三四五六七八九十]))"),
          "其", family("其([一二三四五六七八九])(?=[是，,、])"),
          "步", Pattern.compile("()第([一二三四五六七八九])(?=步|阶段|方面|环节|道防线)"),
          "①", Pattern.compile("()([①②③④⑤⑥⑦⑧⑨⑩])"),
          "1.", Pattern.compile("(?:^|[。；;\\n])\\s*()(\\d{1,2})[.．](?!\\d)"),
          "(1)", Pattern.compile("[（(]()(\\d{1,2})[）)](?=[\\u4e00-\\u9fff])"));

  private record Mark(int place, int from, int to, String said, int number) {}

  private static Pattern family(String member) {
    return Pattern.compile("(?:^|(?<=[。；;，,：:——\\n“]))()" + member);
  }

  @Override
  public List<Hit> look(Manuscript manuscript) {
    Map<String, List<Mark>> marks = new HashMap<>();
    Spans.eachPlace(
        manuscript,
        (at, place) ->
            FAMILIES.forEach((name, pattern) -> {
              var mark = pattern.matcher(place.text());
              while (mark.find()) {
                int number = number(mark.group(2));
                if (number > 0) {
                  marks
                      .computeIfAbsent(name, _ -> new ArrayList<>())
                      .add(new Mark(at, mark.start(2), mark.end(2), mark.group(2), number));
                }
              }
            }));
    var hits = new ArrayList<Hit>();
    marks.values().forEach(family -> broken(family, hits));
    return hits;
  }

  private static void broken(List<Mark> family, List<Hit> hits) {
    int last = 0;
    for (var mark : family) {
      if (mark.number() != 1 && last > 0 && mark.number() != last + 1) {
        hits.add(Hit.of(mark.place(), mark.from(), mark.to(), written(last + 1, mark)));
      }
      last = mark.number();
    }
  }

  private static String written(int number, Mark mark) {
    char said = mark.said().charAt(0);
    if (number > 10) {
      return Integer.toString(number);
    }
    if (circled(said)) {
      return Character.toString('①' + number - 1);
    }
    return Character.isDigit(said)
        ? Integer.toString(number)
        : DIGITS.substring(number - 1, number);
  }

  private static boolean circled(char c) {
    return c >= '①' && c <= '⑩';
  }

  private static int number(String written) {
    if (circled(written.charAt(0))) {
      return written.charAt(0) - '①' + 1;
    }
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    if (written.length() == 1) {
      return DIGITS.indexOf(written) + 1;
    }
    // 十一; 二十 stands for twenty, which no news story counts to
    return written.charAt(0) == '十' ? 10 + DIGITS.indexOf(written.charAt(1)) + 1 : 0;
  }
}
