package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads lines as what they look like alone and beside their neighbours.
final class PageItems {
  private static final Pattern CAPTION =
      Pattern.compile(
          "^[▲△▼◀▶↑↓←→（(]?\\s*(上图|下图|左图|右图|图[:：为一二三四①②③]|图片[:：]|图片说明|资料图片|示意图).{0,120}$|^.{4,90}\\s*[(（]?(\\S{1,12})?\\s*[/／]?\\s*(摄|供图|摄影报道|图)[)）]?$|^(摄影|供图|图[/／]文|文[/／]图)\\s*[:：]?\\s*\\S{2,20}$");
  private static final Pattern JUMP =
      Pattern.compile("^[(（▶▲]?\\s*(下转|上接|转|接|详见).{0,4}?第?[0-9一二三四五六七八]{1,2}版.{0,12}[)）]?$");
  private static final Pattern LABEL =
      Pattern.compile(
          "^([0-9]+[.、]|[（(][一二三四五六七八九十0-9]+[)）])?(联系人|联系电话|联系方式|联系地址|咨询电话|电话|邮箱|电子邮箱|投稿邮箱|报送邮箱|地址|时间|地点|截止时间|截稿时间|征集时间|活动时间|征稿时间|主办单位|承办单位|协办单位|主办|承办|协办|一等奖|二等奖|三等奖|优秀奖|特等奖|优秀组织奖|网址|传真|邮编|收件人)[（(]?[^:：]{0,12}[)）]?[:：].+$");

  /// All in brackets, and no byline: a remark of the editors, a paragraph of its own.
  private static final Pattern REMARK = Pattern.compile("^[(（][^()（）]{6,80}[)）]$");

  private static final Pattern LISTED =
      Pattern.compile(
          "^([0-9]{1,2}[.、．)）]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、是]|[①-⑳●■◆▲])");

  final List<Item> items = new ArrayList<>();
  final Map<Integer, Role> furniture = new TreeMap<>();
  final Map<Integer, String> unreadable = new TreeMap<>();
  final Map<Integer, int[]> spaces = new TreeMap<>();
  final boolean wrapped;
  private final List<SourceLine> lines;
  private final BylineReading bylines;
  private final HeadTest heads;
  private final PageWords pageWords;

  PageItems(List<SourceLine> lines, BylineReading bylines, WordBreaks words) {
    this.lines = lines;
    this.bylines = bylines;
    var spaced = lines.stream().filter(line -> Wraps.columnWidth(line.text()) > 0).toList();
    this.wrapped =
        spaced.size() >= 3 && spaced.stream().anyMatch(line -> line.text().split(" ").length >= 3);
    this.heads = new HeadTest(lines, words, wrapped);
    this.pageWords = new PageWords(lines);
    read();
    items.sort(Comparator.comparingInt(Item::line));
  }

  PageWords words() {
    return pageWords;
  }

  private void read() {
    Set<Integer> taken = new HashSet<>();
    scattered(taken);
    shreds(taken);
    boolean first = true;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (taken.contains(line.no())) {
        continue;
      }
      if (line.text().codePoints().noneMatch(c -> Character.isLetterOrDigit(c))) {
        unreadable.put(line.no(), line.text().isEmpty() ? "没有可见文字" : "没有文字，只有符号");
        continue;
      }
      Role role = Furniture.role(line.text(), first && !furniture.containsValue(Role.MASTHEAD));
      if (role != null) {
        furniture.put(line.no(), role);
        continue;
      }
      first = false;
      line(i, line);
    }
  }

  private void line(int at, SourceLine line) {
    String text = line.text();
    if (JUMP.matcher(text).matches()) {
      items.add(new Item.Jump(line.no(), text));
      return;
    }
    if ((Listing.prize(text) && !line.marked()) || Listing.entry(lines, at)) {
      items.add(new Item.Fragment(line.no(), 0, text, true, null, true, true));
      return;
    }
    var signed = line.marked() ? null : Signature.in(text, bylines);
    if (signed != null) {
      signed(at, line, signed);
      return;
    }
    if (Signature.POINTER.matcher(text).matches()
        && !text.contains("。")
        && Glyphs.hanCount(text) <= 40) {
      items.add(new Item.Pointer(line.no(), text));
      return;
    }
    if (Listing.talk(text) && !line.marked()) {
      body(at, line.no(), text, 0);
      return;
    }
    if (REMARK.matcher(text).matches() && !line.marked()) {
      body(at, line.no(), text, 0);
      return;
    }
    if (signs(line)) {
      items.add(new Item.Byline(line.no(), text, false, false));
      return;
    }
    if (caption(text) && !line.marked()) {
      items.add(new Item.Caption(line.no(), text));
      return;
    }
    double score = heads.score(at);
    if (score > HeadTest.THRESHOLD) {
      items.add(
          new Item.Head(line.no(), text, line.marked(), line.block(), line.raw().endsWith("  ")));
    } else {
      body(at, line.no(), text, 0);
    }
  }

  static boolean caption(String text) {
    return CAPTION.matcher(text).matches() && !(Glyphs.ended(text) && Glyphs.hanCount(text) > 60);
  }

  /// A unit's name alone below its text, or the credit below the words that explain a picture.
  private boolean signs(SourceLine line) {
    if (line.marked() || items.isEmpty() || !(items.getLast() instanceof Item.Fragment above)) {
      return false;
    }
    boolean picture = above.text().matches("(?s).*(图为|图/|如图|上图|下图|左图|右图|摄).*");
    return (Signature.credit(line.text()) && picture)
        || (Glyphs.ended(above.text()) && Signature.bare(line.text(), bylines));
  }

  private void signed(int at, SourceLine line, Signature.Found signed) {
    String before = signed.before();
    String after = signed.after();
    if (before != null) {
      body(at, line.no(), before, 0);
    }
    boolean runIn = before != null || after != null;
    items.add(new Item.Byline(line.no(), signed.names(), runIn, after != null));
    if (after != null) {
      body(at, line.no(), after, line.text().length() - after.length());
    }
    String pointer = signed.pointer();
    if (pointer != null) {
      items.add(new Item.Pointer(line.no(), pointer.strip()));
    }
  }

  private void body(int at, int no, String text, int from) {
    var result = Wraps.of(text, wrapped, beside(at));
    spaces.merge(
        no,
        new int[] {result.removed(), result.kept()},
        (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]});
    for (var piece : result.pieces()) {
      String words = piece.text().strip();
      if (!words.isEmpty()) {
        boolean whole = result.pieces().size() == 1;
        boolean complete =
            Glyphs.ended(words)
                || REMARK.matcher(words).matches()
                || (Listing.talk(words) && words.endsWith("?"))
                || (LISTED.matcher(words).find() && (words.endsWith("；") || words.endsWith(";")))
                || (LABEL.matcher(words).matches() && Glyphs.leftOpen(words) == 0);
        items.add(
            new Item.Fragment(
                no,
                from + piece.from(),
                words,
                whole,
                piece.indented(),
                piece.fullStop(),
                complete));
      }
    }
  }

  /// The width of the nearest longer paragraphs, which are in the same column more often than not.
  private double beside(int at) {
    for (int far = 1; far <= 3; far++) {
      for (int other : new int[] {at - far, at + far}) {
        if (other >= 0 && other < lines.size() && lines.get(other).text().split(" ").length >= 4) {
          double width = Wraps.columnWidth(lines.get(other).text());
          if (width > 0) {
            return width;
          }
        }
      }
    }
    return 0;
  }

  /// The paper's name in single characters, at the head of the page.
  private void scattered(Set<Integer> taken) {
    var name = new StringBuilder();
    for (int i = 0; i < Math.min(6, lines.size()) && shred(lines.get(i).text(), 2); i++) {
      name.append(name.isEmpty() ? "" : " ").append(lines.get(i).text());
      boolean more = i + 1 < lines.size() && shred(lines.get(i + 1).text(), 2);
      if (!more && Furniture.scattered(name.toString())) {
        for (int k = 0; k <= i; k++) {
          furniture.put(lines.get(k).no(), Role.MASTHEAD);
          taken.add(lines.get(k).no());
        }
      }
    }
  }

  /// Rows of single characters, one a line or many on one line.
  private void shreds(Set<Integer> taken) {
    for (int i = 0; i < lines.size(); ) {
      int end = i;
      while (end < lines.size()
          && !taken.contains(lines.get(end).no())
          && shred(lines.get(end).text(), 4)) {
        end++;
      }
      end = Math.max(end, scraps(i, taken));
      var pieces = new ArrayList<String>();
      var numbers = new ArrayList<Integer>();
      for (int k = i; k < end; k++) {
        split(lines.get(k).text()).forEach(part -> pieces.addAll(letters(part)));
        numbers.add(lines.get(k).no());
      }
      boolean words = pieces.stream().anyMatch(piece -> Glyphs.hanCount(piece) > 0);
      if (words) {
        items.add(new Item.Shreds(numbers, pieces));
        taken.addAll(numbers);
      }
      i = Math.max(end, i + 1);
    }
  }

  /// Where a row of scraps ends that are one to three characters long, at least five of them.
  private int scraps(int from, Set<Integer> taken) {
    int end = from;
    boolean single = false;
    while (end < lines.size()
        && !taken.contains(lines.get(end).no())
        && lines.get(end).text().length() <= 3
        && lines.get(end).text().codePoints().allMatch(Character::isLetterOrDigit)) {
      single |= lines.get(end).text().length() == 1;
      end++;
    }
    return single && end - from >= 5 ? end : from;
  }

  private static List<String> letters(String part) {
    return Glyphs.hanCount(part) == part.length() && part.length() <= 3
        ? List.of(part.split(""))
        : List.of(part);
  }

  private static List<String> split(String text) {
    return List.of(text.split(" "));
  }

  /// Whether it can be part of a vertical headline.
  private static boolean shred(String text, int least) {
    var parts = split(text);
    long single = parts.stream().filter(part -> part.codePointCount(0, part.length()) == 1).count();
    boolean spaced = parts.size() >= least && single * 10 >= parts.size() * 7L;
    boolean alone =
        text.codePointCount(0, text.length()) == 1
            && text.codePoints().allMatch(Character::isLetterOrDigit);
    return spaced || alone;
  }
}
