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
      "印发|出台|发布|颁布|制定|公布|修订|实施|施行|贯彻|落实|根据|依据|按照|依照|违反|遵守|学习|宣传|执行|审议通过|转发|传达|参照|遵照|对照|签署|下发|起草|解读";
  private static final String ENDS = "条例|办法|规定|意见|通知|方案|规划|纲要|指南|细则|法|决定|公约|准则|倡议书|标准|规范";

  /// What was issued and sounds like a title even without 关于.
  private static final Pattern ISSUED =
      Pattern.compile(
          "(?:印发|下发|转发|颁布|审议通过|联合印发)(?:了)?((?!一系列|有关|相关|具体|详细|这一|该|此|多项|若干项|配套|首个|首部|全省首|工作方案|实施方案|应急预案|整改|通知|文件)[\\u4e00-\\u9fffA-Za-z0-9—·“”]{8,40}?(?:条例|办法|规定|意见|通知|方案|规划|纲要|指南|细则|规范|标准)(?:（(?:试行|[0-9]{4}年?[^）]{0,10})）)?)(?=[，。；：]|$)");

  /// A paper or journal something stands in.
  private static final Pattern JOURNAL =
      Pattern.compile(
          "(?:发表在|发表于|刊登在|刊登于|刊发在|刊发于|刊于|刊载于|登载于)(?:了)?(?:国内|国际|权威|核心|期刊|知名|顶级|学术|医学|的){0,6}([\\u4e00-\\u9fff]{3,16}?(?:杂志|学报|日报|晚报|健康报|月刊|周刊|时报))(?=[上，。；、]|$)");

  /// 依据…办法第三条: what has articles has a title.
  private static final Pattern ARTICLED =
      Pattern.compile(
          "(?:根据|依据|按照|依照|违反|违反了)((?!有关|相关|该|本|上述|法律|国家|规定)[\\u4e00-\\u9fff]{3,24}?(?:法|条例|办法|规定|规范|细则))(?=第[一二三四五六七八九十百\\d]+条)");

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
          documents(at, text, JOURNAL.matcher(text), hits);
          documents(at, text, ARTICLED.matcher(text), hits);
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
    boolean next = to < text.length() && "》草实执普宣学修律".indexOf(text.charAt(to)) >= 0;
    boolean quoted = from > 0 && "《“〈".indexOf(text.charAt(from - 1)) >= 0;
    boolean rules = text.startsWith("规", to) && !text.startsWith("规定", to);
    return !inside && !next && !rules && !quoted;
  }
}
