package newsroom.review.check.kind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;

/// Quotes and brackets without their other half. A quote that goes on opens every paragraph and closes
/// only the last (GB/T 15834, 4.8).
public final class Pairs implements Check {
  private static final String OPEN = "“‘（《〈【「『〔(";
  private static final String SHUT = "”’）》〉】」』〕)";

  private record Open(int at, char sign) {}

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          var open = new ArrayDeque<Open>();
          String text = place.text();
          int straight = -1;
          for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
              straight = straight < 0 ? i : -1;
            } else if ("“‘".indexOf(c) >= 0 && !open.isEmpty() && open.getFirst().sign() == c) {
              // A second opener of the same kind stands where the closer should
              hits.add(Hit.of(at, i, i + 1, c == '“' ? "”" : "’"));
              open.pop();
            } else if (OPEN.indexOf(c) >= 0) {
              open.push(new Open(i, c));
            } else if ("”’".indexOf(c) >= 0 && turned(text, i, c, open)) {
              hits.add(Hit.of(at, i, i + 1, c == '”' ? "“" : "‘"));
              open.push(new Open(i, c == '”' ? '“' : '‘'));
            } else if (c == '’' && otherCloser(text, i, open)) {
              hits.add(Hit.of(at, i, i + 1, "”"));
              open.pop();
            } else if (SHUT.indexOf(c) >= 0 && !numbered(text, i)) {
              close(at, i, c, open, hits);
            }
          }
          if (straight >= 0) {
            hits.add(Hit.of(at, straight, straight + 1));
          }
          for (var one : open) {
            if (!(one.sign() == '“' && one.at() == 0 && goesOn(manuscript, at))) {
              hits.add(Hit.of(at, one.at(), one.at() + 1));
            }
          }
        });
    return hits;
  }

  /// A closer that nothing opened, with its like behind it: it should have opened.
  private static boolean turned(String text, int at, char c, ArrayDeque<Open> open) {
    char opener = c == '”' ? '“' : '‘';
    int next = text.indexOf(c, at + 1);
    int other = text.indexOf(opener, at + 1);
    return open.stream().noneMatch(one -> one.sign() == opener)
        && next >= 0
        && (other < 0 || next < other);
  }

  /// “…’ with no ” to come: the closer is of the wrong kind.
  private static boolean otherCloser(String text, int at, ArrayDeque<Open> open) {
    int shut = text.indexOf('”', at);
    int next = text.indexOf('“', at);
    return !open.isEmpty()
        && open.getFirst().sign() == '“'
        && (shut < 0 || (next >= 0 && next < shut));
  }

  private static void close(int at, int i, char c, ArrayDeque<Open> open, List<Hit> hits) {
    char wanted = OPEN.charAt(SHUT.indexOf(c));
    if (open.stream().noneMatch(one -> matches(one.sign(), wanted))) {
      hits.add(Hit.of(at, i, i + 1));
      return;
    }
    while (!matches(open.getFirst().sign(), wanted)) {
      var lost = open.pop();
      hits.add(Hit.of(at, lost.at(), lost.at() + 1));
    }
    open.pop();
  }

  /// （a) is another rule's business.
  private static boolean matches(char open, char wanted) {
    return open == wanted || ("（(".indexOf(open) >= 0 && "（(".indexOf(wanted) >= 0);
  }

  /// 1) and a) number a list.
  private static boolean numbered(String text, int at) {
    return "）)".indexOf(text.charAt(at)) >= 0
        && Spans.before(text, at, 4).matches("(?s)(?:.*[。；;，,、：:\\s])?(?:\\d{1,2}|[a-z])");
  }

  private static boolean goesOn(Manuscript manuscript, int at) {
    return at + 1 < manuscript.places().size()
        && manuscript.places().get(at + 1).text().startsWith("“");
  }
}
