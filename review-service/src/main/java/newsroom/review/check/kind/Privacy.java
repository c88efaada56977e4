package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import tools.jackson.databind.JsonNode;

/// The full name of somebody whose illness or age is nobody's business.
///
/// Parameters: `conditions`, words that have to stand in the sentence of the name or the next ones;
/// `surnames`; `near`, how many sentences away they may stand.
public final class Privacy implements Check {
  private static final String GIVEN = "[\\u4e00-\\u9fff]{1,2}";

  private final Pattern condition;
  private final Pattern named;
  private final int near;

  public Privacy(JsonNode params) {
    this.condition = Pattern.compile(params.path("conditions").asString());
    this.near = params.path("near").asInt(1);
    String surname = params.path("surnames").asString();
    String who = params.path("who").asString();
    this.named =
        Pattern.compile(
            "(?:"
                + who
                + ")(?:（[^）]{0,12}）)?(?<name>(?:"
                + surname
                + ")"
                + GIVEN
                + "?)(?=[，。、（(；：,]|今年|现年|是|在|被|因|的|说|确诊|患|感染|从|于|住|和|与|介绍|回忆|告诉|接受|出现|前来|来到|就读|遭|受|同|向|已|曾|跟|去|以及|接种|服用|两次|多次|，)"
                + "|(?<other>(?:"
                + surname
                + ")"
                + GIVEN
                + "?)(?=[（(，](?:男|女|化名)?，?\\d{1,2}岁|今年\\d{1,2}岁|现年\\d{1,2}岁|被确诊|确诊(?:为|感染)|感染(?:了)?(?:艾滋|HIV)|患有)"
                + "|(?<=[，。、的：“；]|^)(?<third>(?:"
                + surname
                + ")"
                + GIVEN
                + ")(?=患(?!者|儿|病的)|身患|被?查出|不幸感染|罹患)");
  }

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          var sentences = Spans.sentences(place.text());
          for (int i = 0; i < sentences.size(); i++) {
            var name = named.matcher(sentences.get(i).text());
            while (name.find()) {
              String group =
                  name.group("name") != null
                      ? "name"
                      : name.group("other") != null ? "other" : "third";
              String said = name.group(group);
              if (!masked(said, sentences.get(i).text(), name.end(group))
                  && concerned(sentences, i)) {
                hits.add(
                    Hit.of(
                        at,
                        sentences.get(i).from() + name.start(group),
                        sentences.get(i).from() + name.end(group),
                        said.charAt(0) + "某"));
              }
            }
          }
        });
    return hits;
  }

  private static boolean masked(String name, String sentence, int to) {
    return name.contains("某")
        || name.length() < 2
        || sentence.startsWith("（化名）", to)
        || sentence.startsWith("(化名)", to)
        || name.matches(".(医生|医师|护士|主任|教授|院长|老师|先生|女士|大爷|大妈|阿姨|奶奶|爷爷|同学|大叔|婆婆|姐|哥|叔|伯|姨)");
  }

  private boolean concerned(List<Spans.Sentence> sentences, int at) {
    for (int i = Math.max(0, at - near); i <= Math.min(sentences.size() - 1, at + near); i++) {
      if (condition.matcher(sentences.get(i).text()).find()) {
        return true;
      }
    }
    return false;
  }
}
