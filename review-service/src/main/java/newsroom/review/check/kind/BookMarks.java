package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import tools.jackson.databind.JsonNode;

/// The title of a law or document without 书名号.
///
/// Parameters: `laws`, names that are always titles; `begins`, how the title of a document begins.
public final class BookMarks implements Check {
  private static final String VERBS =
      "印发|出台|发布|颁布|制定|公布|修订|实施|施行|贯彻|落实|根据|依据|按照|依照|违反|遵守|学习|宣传|执行|审议通过|签署|下发|起草|解读";
  private static final String ENDS = "条例|办法|规定|意见|通知|方案|规划|纲要|指南|细则|法|决定|公约|准则|倡议书|标准|规范";

  /// What was issued and sounds like a title even without 关于.
  private static final Pattern ISSUED =
      Pattern.compile(
          "(?:印发|下发|联合印发)(?:了)?((?!一系列|有关|相关|具体|详细|这一|该|此|多项|若干项|配套|首个|首部|全省首|工作方案|实施方案|应急预案|整改|通知|文件)[\\u4e00-\\u9fffA-Za-z0-9—·“”]{8,40}?(?:条例|办法|规定|意见|通知|方案|规划|纲要|指南|细则|规范|标准)(?:（(?:试行|[0-9]{4}年?[^）]{0,10})）)?)(?=[，。；：]|$)");

  private final Pattern laws;
  private final Pattern documents;

  public BookMarks(JsonNode params) {
    this.laws =
        Pattern.compile("(?:中华人民共和国)?(?:" + String.join("|", Spans.strings(params, "laws")) + ")");
    this.documents =
        Pattern.compile(
            "(?:"
                + VERBS
                + ")了?(?:的)?((?:"
                + String.join("|", Spans.strings(params, "begins"))
                + ")[\\u4e00-\\u9fffA-Za-z0-9—·“”（）()、]{2,40}?(?:"
                + ENDS
                + ")(?:（(?:试行|修订|[0-9]{4}年?[^）]{0,10})）)?)(?=[，。；、：,;:]|$|和|与|等|明确|要求|指出|提出|规定|的)");
  }

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          var text = place.text();
          var law = laws.matcher(text);
          while (law.find()) {
            if (bare(text, law.start(), law.end())) {
              hits.add(Hit.of(at, law.start(), law.end(), "《" + law.group() + "》"));
            }
          }
          documents(at, text, documents.matcher(text), hits);
          documents(at, text, ISSUED.matcher(text), hits);
        });
    return hits;
  }

  private static void documents(int at, String text, Matcher document, List<Hit> hits) {
    while (document.find()) {
      int from = document.start(1);
      int to = document.end(1);
      boolean told =
          hits.stream().anyMatch(hit -> hit.place() == at && hit.from() < to && from < hit.to());
      if (!told && bare(text, from, to)) {
        hits.add(Hit.of(at, from, to, "《" + document.group(1) + "》"));
      }
    }
  }

  private static boolean bare(String text, int from, int to) {
    int open = text.lastIndexOf('《', from);
    int shut = text.lastIndexOf('》', from);
    boolean inside = open > shut;
    boolean next = to < text.length() && "》草实执普宣学修".indexOf(text.charAt(to)) >= 0;
    boolean quoted = from > 0 && "《“〈".indexOf(text.charAt(from - 1)) >= 0;
    return !inside && !next && !quoted;
  }
}
