package newsroom.submission.byline;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsroom.submission.byline.Piece.What;
import org.jspecify.annotations.Nullable;

/// Cuts the content of a bracket into pieces so that as little as possible stays unknown.
/// Names are found with or without separators between them; of equal cuts the one with fewer names wins.
final class Segmentation {
  private static final String SEPARATORS = "、,;/|&+·。:()[]【】〔〕—-~!?…";
  private static final List<String> JOINTS = List.of("以及", "联合", "会同", "和", "与", "及", "暨", "并");

  private static final int NAME = 100;
  private static final int LABEL = 120;
  private static final int PERSON = 500;
  private static final int UNKNOWN_RUN = 400;
  private static final int UNKNOWN_CHAR = 300;
  private static final int CUT_WITHOUT_SIGN = 10;
  private static final int NOT_THEN = 20;
  private static final int LONGEST_UNKNOWN = 80;

  /// What stood before decides what may follow.
  private static final int AFTER_SIGN = 0;

  private static final int AFTER_NAME = 1;
  private static final int AFTER_LABEL = 2;
  private static final int AFTER_PERSON = 3;
  private static final int AFTER_UNKNOWN = 4;
  private static final int STATES = 5;

  private record Step(int from, int before, What what) {}

  private final NameIndex index;
  private final Folded folded;
  private final String text;
  private final @Nullable LocalDate date;
  private final int length;
  private final int[][] cost;
  private final @Nullable Step[][] steps;
  private final int[] @Nullable [] prices;
  private final List<Set<String>> above;

  private Segmentation(NameIndex index, Folded folded, @Nullable LocalDate date) {
    this.index = index;
    this.folded = folded;
    this.text = folded.text();
    this.date = date;
    this.length = text.length();
    this.cost = new int[length + 1][STATES];
    this.steps = new Step[length + 1][STATES];
    this.prices = new int[length][];
    this.above = contexts();
  }

  static List<Piece> of(NameIndex index, Folded folded, @Nullable LocalDate date) {
    return folded.length() == 0 ? List.of() : new Segmentation(index, folded, date).cheapest();
  }

  static boolean separator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  /// A place where a word may end: white space, a separator, either end.
  static boolean sign(Folded folded, int at) {
    return at <= 0
        || at >= folded.length()
        || folded.gap(at)
        || separator(folded.text().charAt(at))
        || separator(folded.text().charAt(at - 1));
  }

  private List<Piece> cheapest() {
    for (var row : cost) {
      Arrays.fill(row, Integer.MAX_VALUE);
    }
    cost[0][AFTER_SIGN] = 0;
    for (int at = 0; at < length; at++) {
      for (int before = 0; before < STATES; before++) {
        if (cost[at][before] < Integer.MAX_VALUE) {
          steps(at, before);
        }
      }
    }
    int last = AFTER_SIGN;
    for (int after = 0; after < STATES; after++) {
      if (cost[length][after] < cost[length][last]) {
        last = after;
      }
    }
    var pieces = new ArrayDeque<Piece>();
    for (int at = length; at > 0; ) {
      var step = steps[at][last];
      if (step == null) {
        throw new IllegalStateException("No way through " + text);
      }
      pieces.addFirst(new Piece(step.what(), step.from(), at));
      at = step.from();
      last = step.before();
    }
    return resolved(pieces);
  }

  private void steps(int at, int before) {
    boolean sign = sign(folded, at) || before == AFTER_SIGN;
    char c = text.charAt(at);
    if (separator(c)) {
      boolean stillTold = before == AFTER_LABEL && (c == ':' || c == '/');
      boolean stillPeople = before == AFTER_PERSON && c == '、';
      go(at, before, at + 1, stillTold || stillPeople ? before : AFTER_SIGN, What.ASIDE, 0);
    }
    names(at, before, sign);
    if (before == AFTER_NAME) {
      for (var joint : JOINTS) {
        int end = at + joint.length();
        if (text.startsWith(joint, at) && nameFrom(end)) {
          go(at, before, end, AFTER_SIGN, What.ASIDE, 50);
        }
      }
    }
    labels(at, before, sign);
    if (sign || before == AFTER_LABEL || before == AFTER_PERSON) {
      persons(at, before);
    }
    if (before != AFTER_UNKNOWN || sign) {
      int most = Math.min(length, at + LONGEST_UNKNOWN);
      for (int end = at + 1; end <= most; end++) {
        go(at, before, end, AFTER_UNKNOWN, What.UNKNOWN, UNKNOWN_RUN + (end - at) * UNKNOWN_CHAR);
        if (end < length && separator(text.charAt(end))) {
          break;
        }
      }
    }
  }

  private void names(int at, int before, boolean sign) {
    int most = Math.min(length, at + index.longest());
    for (int end = at + 2; end <= most; end++) {
      int price = name(at, end);
      if (price >= 0) {
        go(at, before, end, AFTER_NAME, What.NAME, price + (sign ? 0 : CUT_WITHOUT_SIGN));
      }
    }
  }

  /// What a name here costs; -1 for none. Asked for over and over, so looked up once.
  private int name(int from, int to) {
    var known = prices[from];
    if (known == null) {
      known = new int[Math.min(length - from, index.longest()) + 1];
      for (int end = from + 2; end < from + known.length; end++) {
        known[end - from] = price(from, end);
      }
      prices[from] = known;
    }
    return to - from < known.length ? known[to - from] : -1;
  }

  private int price(int from, int to) {
    String key = text.substring(from, to);
    var entries = index.named(key);
    if (!entries.isEmpty()) {
      boolean then = entries.stream().anyMatch(entry -> entry.valid().holds(date));
      int nearest = entries.stream().mapToInt(NameIndex.Entry::distance).min().orElse(0);
      return NAME + nearest + (then ? 0 : NOT_THEN);
    }
    boolean elided =
        from > 0
            && index.shortNamed(key).stream().anyMatch(s -> above.get(from).contains(s.above()));
    return elided ? NAME + Naming.LOCAL + 1 : -1;
  }

  private boolean nameFrom(int at) {
    int most = Math.min(length, at + index.longest());
    for (int end = at + 2; end <= most; end++) {
      if (name(at, end) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void labels(int at, int before, boolean sign) {
    if (sign || before == AFTER_NAME || before == AFTER_LABEL || before == AFTER_PERSON) {
      int end = Labels.aside(text, at);
      if (end > 0 && (sign(folded, end) || led(end))) {
        go(at, before, end, AFTER_LABEL, What.ASIDE, LABEL);
      }
      end = Labels.before(text, at);
      for (; end > at; end = shorter(text, at, end)) {
        boolean people = Labels.ofPeople(text.substring(at, end));
        if (sign(folded, end) || led(end) || (people && personFrom(end))) {
          go(at, before, end, AFTER_LABEL, What.LABEL, LABEL);
        }
      }
    }
    if (before == AFTER_NAME || before == AFTER_PERSON || before == AFTER_UNKNOWN) {
      int end = Labels.after(text, at);
      boolean weighty = before != AFTER_UNKNOWN || (end - at > 1 && !text.startsWith("发布", at));
      if (end > 0 && sign(folded, end) && weighty) {
        go(at, before, end, AFTER_LABEL, What.LABEL, LABEL);
      }
    }
  }

  /// Whether a word ends here because a name, a day or a closing word begins.
  private boolean led(int at) {
    return nameFrom(at) || Labels.aside(text, at) > 0 || Labels.after(text, at) > 0;
  }

  private boolean personFrom(int at) {
    for (int end = at + 2; end <= Math.min(length, at + Persons.LONGEST); end++) {
      if (sign(folded, end) && Persons.like(text.substring(at, end), false)) {
        return true;
      }
    }
    return false;
  }

  /// A label may begin with another one: 图 and 图文.
  private static int shorter(String text, int from, int end) {
    return end - from <= 1 ? -1 : Labels.before(text.substring(0, end - 1), from);
  }

  private void persons(int at, int before) {
    boolean told = before == AFTER_LABEL;
    if (!told && before != AFTER_PERSON && at > 0 && !folded.gap(at)) {
      return;
    }
    for (int end = at + 2; end <= Math.min(length, at + Persons.LONGEST); end++) {
      boolean listed = at == 0 && end < length && !folded.gap(end) && separator(text.charAt(end));
      boolean ends = !listed && (sign(folded, end) || Labels.after(text, end) > 0 || nameFrom(end));
      if (ends && Persons.like(text.substring(at, end), told)) {
        go(at, before, end, AFTER_PERSON, What.PERSON, told ? LABEL : PERSON);
      }
      if (end < length && separator(text.charAt(end)) && text.charAt(end) != '·') {
        return;
      }
    }
  }

  private void go(int at, int before, int end, int after, What what, int price) {
    int total = cost[at][before] + price;
    if (total < cost[end][after]) {
      cost[end][after] = total;
      steps[end][after] = new Step(at, before, what);
    }
  }

  /// What could have been named before each place: a short name needs something to stand beside.
  private List<Set<String>> contexts() {
    var sets = new ArrayList<Set<String>>(length + 1);
    for (int i = 0; i <= length; i++) {
      sets.add(new HashSet<>());
    }
    for (int from = 0; from < length; from++) {
      for (int to = from + 2; to <= Math.min(length, from + index.longest()); to++) {
        String key = text.substring(from, to);
        for (var entry : index.named(key)) {
          sets.get(to).add(index.key(entry.unit()));
          sets.get(to).addAll(index.above(entry.unit()));
        }
        if (sign(folded, from)) {
          sets.get(to).addAll(index.organisations(key));
        }
      }
    }
    for (int i = 1; i <= length; i++) {
      sets.get(i).addAll(sets.get(i - 1));
    }
    return sets;
  }

  private List<Piece> resolved(Iterable<Piece> pieces) {
    var done = new ArrayList<Piece>();
    for (var piece : pieces) {
      done.add(piece.is(What.NAME) ? piece.meaning(meant(piece, done)) : piece);
    }
    return done;
  }

  private List<KnownUnit> meant(Piece piece, List<Piece> before) {
    String key = text.substring(piece.from(), piece.to());
    var direct =
        NameIndex.meant(
            index.named(key), Folded.of(folded.written(piece.from(), piece.to())).text(), date);
    var beside = Elision.meant(index, index.shortNamed(key), before, above.get(piece.from()), date);
    if (direct.isEmpty() || (beside.size() == 1 && direct.containsAll(beside))) {
      return beside.isEmpty() ? direct : beside;
    }
    boolean inFull = direct.size() == 1 && key.equals(index.key(direct.getFirst()));
    if (beside.isEmpty() || inFull || beside.equals(direct)) {
      return direct;
    }
    var both = new ArrayList<>(direct);
    beside.stream().filter(unit -> !both.contains(unit)).forEach(both::add);
    return List.copyOf(both);
  }
}
