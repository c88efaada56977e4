package newsroom.submission.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.submission.byline.Piece.What;

/// Puts together what the segmentation cut too finely: a name found inside a longer, unknown one is not it.
final class Names {
  private static final Pattern PLACE_HOSPITAL = Pattern.compile("\\p{IsHan}{2,4}(?:分院|医院|院区|分中心)");
  private static final Pattern BRANCH =
      Pattern.compile(".*(?:分院|院区|分中心|分部|分会|分社|分校|记者站|工作站|服务站|公众号|视频号|微博|网站|客户端|频道)");
  private static final List<String> JOINTS = List.of("以及", "联合", "会同", "和", "与", "及", "暨");

  private final Folded folded;

  private Names(Folded folded) {
    this.folded = folded;
  }

  static List<Piece> of(Folded folded, List<Piece> cut) {
    return new Names(folded).whole(cut);
  }

  private List<Piece> whole(List<Piece> cut) {
    var all = new ArrayList<Piece>();
    var run = new ArrayList<Piece>();
    for (var piece : cut) {
      boolean name = piece.is(What.NAME) || piece.is(What.UNKNOWN);
      if (!run.isEmpty() && (!name || folded.gap(piece.from()))) {
        all.addAll(joined(run));
        run.clear();
      }
      if (name) {
        run.add(piece);
      } else {
        all.add(piece);
      }
    }
    all.addAll(joined(run));
    var done = new ArrayList<Piece>();
    all.forEach(piece -> done.addAll(piece.is(What.UNKNOWN) ? parts(piece) : List.of(piece)));
    return done;
  }

  /// Pieces with nothing between them.
  private List<Piece> joined(List<Piece> run) {
    boolean mixed =
        run.stream().anyMatch(p -> p.is(What.NAME))
            && run.stream().anyMatch(p -> p.is(What.UNKNOWN));
    if (!mixed) {
      return List.copyOf(run);
    }
    for (int i = 0; i < run.size(); i++) {
      if (run.get(i).is(What.UNKNOWN) && !standsAlone(run, i)) {
        return List.of(new Piece(What.UNKNOWN, run.getFirst().from(), run.getLast().to()));
      }
    }
    return List.copyOf(run);
  }

  private boolean standsAlone(List<Piece> run, int at) {
    String word = text(run.get(at));
    if (at > 0 && Shape.department(word) && !Shape.ownName(word)) {
      // 机关团委 after 机关党委 is its neighbour; after a hospital it would be a part of it
      return Shape.department(text(run.get(at - 1)));
    }
    if (at > 0 && BRANCH.matcher(word).matches()) {
      return false;
    }
    boolean branch = at + 1 < run.size() && PLACE_HOSPITAL.matcher(text(run.get(at + 1))).matches();
    return word.length() > 3 && !branch && Shape.ownName(word);
  }

  /// An unknown stretch with white space or 和 in it: one name that was wrapped, or several.
  private List<Piece> parts(Piece unknown) {
    var words = new ArrayList<Piece>();
    int from = unknown.from();
    for (int i = unknown.from() + 1; i <= unknown.to(); i++) {
      if (i == unknown.to() || folded.gap(i)) {
        words.add(new Piece(What.UNKNOWN, from, i));
        from = i;
      }
    }
    var parts = new ArrayList<Piece>();
    for (int i = 0; i < words.size(); ) {
      int next = i + 1;
      var part = words.get(i);
      while (next < words.size() && !(ends(part) && begins(words, next, part))) {
        part = new Piece(What.UNKNOWN, part.from(), words.get(next).to());
        next++;
      }
      parts.addAll(atJoint(part));
      i = next;
    }
    return parts;
  }

  private boolean ends(Piece part) {
    String word = text(part);
    return word.length() > 2 && (Shape.organisation(word) || Shape.department(word));
  }

  /// Whether a name of its own begins here: what follows makes one, and is no part of the one before.
  private boolean begins(List<Piece> words, int at, Piece before) {
    for (int end = at; end < words.size(); end++) {
      String word = folded.text().substring(words.get(at).from(), words.get(end).to());
      if (Shape.ownName(word)) {
        return true;
      }
      if (Shape.department(word)) {
        return Shape.department(text(before));
      }
    }
    return false;
  }

  private List<Piece> atJoint(Piece part) {
    String word = text(part);
    for (var joint : JOINTS) {
      for (int at = word.indexOf(joint); at > 0; at = word.indexOf(joint, at + 1)) {
        int rest = at + joint.length();
        if (organisation(word.substring(0, at)) && organisation(word.substring(rest))) {
          var all = new ArrayList<Piece>();
          all.add(new Piece(What.UNKNOWN, part.from(), part.from() + at));
          all.addAll(atJoint(new Piece(What.UNKNOWN, part.from() + rest, part.to())));
          return all;
        }
      }
    }
    return List.of(part);
  }

  private static boolean organisation(String word) {
    return Shape.organisation(word) && Shape.ownName(word);
  }

  private String text(Piece piece) {
    return folded.text().substring(piece.from(), piece.to());
  }
}
