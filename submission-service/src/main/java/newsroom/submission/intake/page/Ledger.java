package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newsroom.submission.intake.page.Damage.Kind;

/// Writes down what a story lost on the page and what was read with doubt.
final class Ledger {
  private static final Pattern ODD =
      Pattern.compile(
          "[\\uFFFD□�]|(?<=[\\u4e00-\\u9fff])[IlO|](?=[\\u4e00-\\u9fff])|(?<=[0-9])[OolI](?=[0-9年月日])|(?<![A-Za-z])[lIO](?=[0-9]{1,3}[年月日])");
  private static final Map<Character, String> ALIKE =
      alike(
          "元园 癌瘟 疗挖 未末 己已 日曰 人入 土士 千干 侯候 晴睛 治冶 技枝 科料 卫工 大太 院皖 病痛 医匠 诊珍 护沪扩 苗茁 民氏 液夜 阻阳 合台 下卞 好妒 市巿 康庚 药约 血皿 测侧 检捡 肝肚 脉泳 孕李 托扥");

  private final List<Damage> found = new ArrayList<>();
  private final Story story;
  private final PageItems page;

  Ledger(Story story, PageItems page) {
    this.story = story;
    this.page = page;
  }

  private static Map<Character, String> alike(String groups) {
    var alike = new java.util.HashMap<Character, String>();
    for (var group : groups.split(" ")) {
      group.chars().forEach(c -> alike.put((char) c, group.replace(Character.toString(c), "")));
    }
    return Map.copyOf(alike);
  }

  List<Damage> damage() {
    story.paragraphs.forEach(this::paragraph);
    spaces();
    headline();
    if (story.paragraphs.isEmpty()) {
      note(Kind.NO_BODY, List.of(), "没有找到正文", "no body was found");
    }
    if (story.bylines.isEmpty()) {
      note(Kind.NO_BYLINE, List.of(), "没有找到署名", "no byline was found");
    }
    return found;
  }

  void add(Damage damage) {
    found.add(damage);
  }

  private void note(Kind kind, List<Integer> lines, String chinese, String english) {
    found.add(new Damage(kind, lines, chinese, english));
  }

  private void paragraph(Paragraph paragraph) {
    var pieces = paragraph.pieces();
    for (int i = 1; i < pieces.size(); i++) {
      var from = pieces.get(i - 1);
      var to = pieces.get(i);
      var lines = List.of(from.line(), to.line());
      if (to.line() < from.line()) {
        note(
            Kind.ORDER_INVERTED,
            lines,
            "顺序颠倒：后一行应在前",
            "L" + from.line() + " must precede L" + to.line());
      } else {
        note(Kind.COLUMN_BREAK, lines, "段落被分栏切开，已接上", "paragraph cut by a column break, joined");
      }
      foreign(from.line(), to.line());
    }
    for (var piece : pieces) {
      var odd = ODD.matcher(piece.text());
      while (odd.find()) {
        note(
            Kind.MISREAD_CHARACTER,
            List.of(piece.line()),
            "疑似误识：“" + around(piece.text(), odd.start()) + "”",
            "a character looks misread: \"" + around(piece.text(), odd.start()) + "\"");
      }
      alike(piece);
      if (!piece.whole()) {
        note(
            Kind.JOINED_PARAGRAPHS,
            List.of(piece.line()),
            "一行里接着两段，已分开",
            "one line carries the end of a paragraph and the beginning of the next");
      }
    }
    var last = pieces.getLast();
    String text = paragraph.text();
    if (!paragraph.complete()) {
      note(
          Kind.COLUMN_FOOT_LOSS,
          List.of(last.line()),
          "栏尾缺字：“" + end(text) + "”之后的文字没有扫到",
          "column-foot loss: what follows \"" + end(text) + "\" is missing");
    }
    var first = pieces.getFirst();
    if (Openings.rest(text) || (Boolean.FALSE.equals(first.indented()) && !Openings.strong(text))) {
      note(
          Kind.COLUMN_HEAD_LOSS,
          List.of(first.line()),
          "段首不完整：“" + text.substring(0, Math.min(8, text.length())) + "”之前可能缺字",
          "the beginning may be missing before \""
              + text.substring(0, Math.min(8, text.length()))
              + "\"");
    }
    if (Glyphs.leftOpen(text) > 0 && paragraph.complete()) {
      note(
          Kind.UNBALANCED_MARKS,
          List.of(first.line()),
          "引号或括号不成对",
          "a quote or bracket is left open");
    }
  }

  /// A character whose look-alike is what the page says everywhere else.
  private void alike(Item.Fragment piece) {
    String text = piece.text();
    for (int i = 1; i + 1 < text.length(); i++) {
      for (char other : ALIKE.getOrDefault(text.charAt(i), "").toCharArray()) {
        String here = text.substring(i - 1, i + 1);
        String left = text.charAt(i - 1) + Character.toString(other);
        String right = Character.toString(other) + text.charAt(i + 1);
        if (page.words().lines(left) >= 2
            && page.words().lines(right) >= 2
            && page.words().lines(here) <= 1) {
          note(
              Kind.MISREAD_CHARACTER,
              List.of(piece.line()),
              "“" + around(text, i) + "”中的“" + text.charAt(i) + "”疑为“" + other + "”",
              "\"" + text.charAt(i) + "\" in \"" + around(text, i) + "\" may be \"" + other + "\"");
        }
      }
    }
  }

  /// Lines of other stories or headings between two pieces of a sentence.
  private void foreign(int from, int to) {
    int low = Math.min(from, to);
    int high = Math.max(from, to);
    var between =
        page.items.stream().filter(item -> item.line() > low && item.line() < high).toList();
    var shreds =
        between.stream()
            .filter(Item.Shreds.class::isInstance)
            .map(Item.Shreds.class::cast)
            .toList();
    for (var row : shreds) {
      note(
          Kind.INTERLEAVED,
          row.lines(),
          "竖题的散字插在句中",
          "the shreds of a vertical headline sit inside a sentence");
    }
    var heads = between.stream().filter(Item.Head.class::isInstance).map(Item::line).toList();
    if (!heads.isEmpty()) {
      note(Kind.INTERLEAVED, heads, "标题把句子切开", "a heading cuts a sentence");
    }
    var bodies =
        between.stream()
            .filter(item -> item instanceof Item.Fragment || item instanceof Item.Byline)
            .map(Item::line)
            .filter(line ->
                story.paragraphs.stream()
                    .flatMap(p -> p.pieces().stream())
                    .noneMatch(piece -> piece.line() == line))
            .distinct()
            .toList();
    if (!bodies.isEmpty()) {
      note(Kind.INTERLEAVED, bodies, "句中插入了别的稿件", "lines of another story sit inside a sentence");
    }
  }

  private void spaces() {
    var lines =
        story.paragraphs.stream()
            .flatMap(paragraph -> paragraph.pieces().stream())
            .map(Item.Fragment::line)
            .distinct()
            .filter(line -> page.spaces.getOrDefault(line, new int[2])[0] > 0)
            .toList();
    if (!lines.isEmpty()) {
      note(Kind.LINE_WRAP_SPACES, lines, "换行处多出空格，已去掉", "spaces at every line wrap, removed");
    }
  }

  private void headline() {
    if (story.titles.isEmpty() && story.shreds.isEmpty()) {
      note(Kind.NO_HEADLINE, List.of(), "没有找到标题", "no headline was found");
    }
    for (var row : story.shreds) {
      note(
          Kind.SHREDDED_HEADLINE,
          row.lines(),
          "竖题被扫成散字",
          "vertical headline shredded: " + row.text());
    }
    if (story.titles.isEmpty() || story.paragraphs.isEmpty()) {
      return;
    }
    var lines = story.titles.stream().map(Item.Head::line).toList();
    int first = lines.getFirst();
    if (first > story.lastBodyLine()) {
      note(Kind.HEADLINE_AFTER_BODY, lines, "标题在正文之后", "headline after its body");
    } else if (first > story.firstLine()) {
      note(Kind.HEADLINE_INSIDE_BODY, lines, "标题在正文之中", "headline inside its body");
    } else if (apart(lines.getLast(), story.firstLine())) {
      note(
          Kind.HEADLINE_APART,
          lines,
          "标题与正文之间隔着别的稿件",
          "headline separated from its body by another story");
    }
  }

  private boolean apart(int title, int body) {
    return page.items.stream()
        .anyMatch(item ->
            item.line() > title
                && item.line() < body
                && (item instanceof Item.Fragment || item instanceof Item.Byline));
  }

  private static String end(String text) {
    return text.substring(Math.max(0, text.length() - 8));
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 4), Math.min(text.length(), at + 5));
  }
}
