package newsroom.review.check.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import newsroom.review.check.Manuscript.Leader;
import newsroom.review.check.Manuscript.Post;

/// A leader under a post that is not his or hers on that day, and a post under another's name, both
/// against the dated list of leaders.
public final class Posts implements Check {
  private static final String TITLE =
      "(?:党组|党委|支部)?(?:副)?(?:书记|主任|厅长|局长|省长|市长|县长|区长|部长|处长|院长|校长|会长|秘书长|主席|理事长|组长|巡视员|调研员|站长|所长|总编辑|社长|常委|委员|成员|主席团成员)";

  /// What stands directly before a name: an organisation and its posts.
  private static final Pattern BEFORE =
      Pattern.compile("([\\u4e00-\\u9fff、（）·]{0,28}?" + TITLE + ")$");

  private static final Pattern HOUSE =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2,20}?(?:委员会|卫健委|医保局|疾控局|药监局|卫健局|局|厅|中心|医院|协会|学会|政府|大学))(?=党|副|书|主|厅|局长|院|会长|秘|理|组|校|省长|市长|县长|区长|站|所|$)");

  /// A title that follows the name.
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(副?(?:书记|主任|厅长|局长|省长|市长|县长|区长|部长|院长|会长|秘书长|主席))(?!医师|医生|技师|护师|药师|委员|科员|任|们)");

  private static final Pattern FORMER =
      Pattern.compile("(原|前|时任|曾任|历任|拟任|候任)[\\u4e00-\\u9fff、]{0,24}$");
  private static final Pattern NAME =
      Pattern.compile(
          "^([\\u4e00-\\u9fff]{2,3}?)(?=出席|主持|讲话|表示|指出|强调|介绍|说|参加|带队|一行|在|到|等|致辞|宣布|要求|率|作|、|，|。|；|：|为|与|和|会见|调研|$)");

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    if (manuscript.authority().isEmpty()) {
      return hits;
    }
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          for (var leader : manuscript.authority()) {
            named(at, place.text(), leader, manuscript.date(), hits);
          }
          usurped(at, place.text(), manuscript, hits);
        });
    return hits;
  }

  /// The leader stands there; the last post before the name must be held.
  private static void named(int at, String text, Leader leader, LocalDate day, List<Hit> hits) {
    for (int i = text.indexOf(leader.name()); i >= 0; i = text.indexOf(leader.name(), i + 1)) {
      behind(at, text, i, leader, day, hits);
      String before = clause(Spans.before(text, i, 30));
      var title = BEFORE.matcher(before);
      if (!title.find() || FORMER.matcher(before).find()) {
        continue;
      }
      String said = title.group(1);
      boolean held =
          leader.posts().stream()
              .filter(post -> post.heldOn(day))
              .anyMatch(post -> says(said, post));
      if (!held) {
        var right = leader.posts().stream().filter(post -> post.heldOn(day)).findFirst();
        hits.add(
            new Hit(
                at,
                i - said.length(),
                i + leader.name().length(),
                right
                    .map(post -> List.of(post.organisation() + post.title() + leader.name()))
                    .orElse(List.of())));
      }
    }
  }

  /// 陈示例局长
  private static void behind(
      int at, String text, int name, Leader leader, LocalDate day, List<Hit> hits) {
    int to = name + leader.name().length();
    var title = BEHIND.matcher(text.substring(to));
    if (title.find()
        && leader.posts().stream()
            .filter(post -> post.heldOn(day))
            .noneMatch(post ->
                endsWithSome(title.group(1), post)
                    || List.of(post.title().split("、")).contains(title.group(1)))) {
      hits.add(Hit.of(at, name, to + title.end(1)));
    }
  }

  private static String clause(String before) {
    int cut = -1;
    for (char stop : "，。；：！？“”\n,;:的由".toCharArray()) {
      cut = Math.max(cut, before.lastIndexOf(stop));
    }
    return before.substring(cut + 1);
  }

  /// The words before the name end with the post, and name its organisation if they name any.
  private static boolean says(String said, Post post) {
    String last = said.substring(said.lastIndexOf('、') + 1);
    boolean title = last.endsWith(post.title()) && !last.endsWith("副" + post.title());
    return (title || endsWithSome(said, post)) && sameHouse(said, post);
  }

  /// The organisation before the post, if there is one, is that of the post, in full or short.
  private static boolean sameHouse(String said, Post post) {
    var house = HOUSE.matcher(said);
    if (!house.find() || post.organisation().isEmpty()) {
      return true;
    }
    String one = brief(house.group(1));
    String other = brief(post.organisation());
    return one.endsWith(other) || other.endsWith(one);
  }

  private static String brief(String organisation) {
    return organisation
        .replaceAll("卫生健康委员会|卫生健康委", "卫健委")
        .replace("卫生健康局", "卫健局")
        .replace("疾病预防控制", "疾控")
        .replace("医疗保障局", "医保局")
        .replace("药品监督管理局", "药监局")
        .replace("人民政府", "政府");
  }

  /// 党组书记、主任 says two posts; the list may hold them as one or as two.
  private static boolean endsWithSome(String said, Post post) {
    for (var part : post.title().split("、")) {
      if (said.endsWith(part) && !said.endsWith("副" + part)) {
        return true;
      }
    }
    return false;
  }

  /// A post that somebody on the list holds stands before a name that is not on the list.
  private static void usurped(int at, String text, Manuscript manuscript, List<Hit> hits) {
    for (var leader : manuscript.authority()) {
      for (var post : leader.posts()) {
        if (!post.heldOn(manuscript.date()) || post.organisation().isEmpty()) {
          continue;
        }
        var last = post.title().substring(post.title().lastIndexOf('、') + 1);
        var place =
            Pattern.compile(
                Pattern.quote(post.organisation())
                    + "(?:[\\u4e00-\\u9fff]{0,6}、)*"
                    + Pattern.quote(last));
        var matcher = place.matcher(text);
        while (matcher.find()) {
          String rest = text.substring(matcher.end());
          boolean known =
              manuscript.authority().stream()
                  .sorted(Comparator.comparingInt((Leader l) -> l.name().length()).reversed())
                  .anyMatch(other -> rest.startsWith(other.name()));
          var name = NAME.matcher(rest);
          boolean former = FORMER.matcher(Spans.before(text, matcher.end(), 24)).find();
          if (!known
              && !former
              && !last.startsWith("副")
              && single(post, manuscript)
              && name.find()) {
            hits.add(
                Hit.of(
                    at,
                    matcher.start(),
                    matcher.end() + name.end(1),
                    post.organisation() + last + leader.name()));
          }
        }
      }
    }
  }

  /// Only one person on the list holds it.
  private static boolean single(Post post, Manuscript manuscript) {
    return manuscript.authority().stream()
            .flatMap(leader -> leader.posts().stream())
            .filter(other ->
                other.heldOn(manuscript.date())
                    && other.organisation().equals(post.organisation())
                    && other.title().equals(post.title()))
            .count()
        == 1;
  }
}
