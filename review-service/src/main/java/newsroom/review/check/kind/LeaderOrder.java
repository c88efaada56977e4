package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import newsroom.review.check.Manuscript.Leader;

/// Leaders in one enumeration stand in the order of the list.
public final class LeaderOrder implements Check {
  private record Named(int from, int to, Leader leader) {}

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    if (manuscript.authority().size() < 2) {
      return hits;
    }
    Spans.eachSentence(
        manuscript,
        (at, sentence) -> {
          var named = named(sentence.text(), manuscript.authority());
          for (int i = 1; i < named.size(); i++) {
            var before = named.get(i - 1);
            var after = named.get(i);
            if (enumerated(sentence.text().substring(before.to(), after.from()))
                && after.leader().order() < before.leader().order()) {
              hits.add(Hit.of(at, sentence.from() + before.from(), sentence.from() + after.to()));
            }
          }
        });
    return hits;
  }

  private static List<Named> named(String text, List<Leader> leaders) {
    var named = new ArrayList<Named>();
    for (var leader : leaders) {
      for (int i = text.indexOf(leader.name()); i >= 0; i = text.indexOf(leader.name(), i + 1)) {
        named.add(new Named(i, i + leader.name().length(), leader));
      }
    }
    named.sort(Comparator.comparingInt(Named::from));
    return named;
  }

  /// Only separators and posts stand between two of one list.
  private static boolean enumerated(String between) {
    return between.length() <= 30
        && between.matches("(?:、|，|,|和|及|与|以及)[\\u4e00-\\u9fff、]*")
        && !between.matches(".*(主持|出席|讲话|表示|指出|强调|汇报|介绍|陪同|参加|要求|认为|说).*");
  }
}
