package newsroom.submission.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads paragraphs off HTML, from Word, WeChat or anywhere. Only text leaves: scripts and styles never do.
final class HtmlReader {
  private static final Set<String> NOTHING =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "noscript",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "template",
          "form",
          "button",
          "input",
          "select",
          "textarea",
          "audio",
          "video",
          "canvas");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "ul",
          "ol",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "dl",
          "dt",
          "dd",
          "figure",
          "figcaption",
          "pre",
          "address",
          "center",
          "body",
          "html");
  private static final int DEEPEST = 200;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<IntakeNotice> notices = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private Block.Kind kind = Block.Kind.TEXT;
  private int level;
  private boolean ordered;
  private int listDepth;
  private int dropped;

  /// Where a picture stands.
  record Place(String source, String alt, int after) {}

  record Read(
      List<Block> blocks,
      List<Place> places,
      List<FoundPicture> found,
      List<IntakeNotice> notices) {
    List<Place> pictures() {
      return places;
    }
  }

  private HtmlReader() {}

  static Read read(String html) {
    var reader = new HtmlReader();
    var document = Jsoup.parse(html);
    reader.dropped =
        document
            .select("script,iframe,object,embed,[onclick],[onerror],[onload],a[href^=javascript]")
            .size();
    reader.children(document.body(), 0);
    reader.flush();
    if (reader.dropped > 0) {
      reader.notices.add(
          IntakeNotice.of(
              "scripts-left-out",
              "网页里的脚本和嵌入内容已去掉，只取了文字。",
              "Scripts and embedded content were left out; only text was taken."));
    }
    return new Read(
        List.copyOf(reader.blocks),
        List.copyOf(reader.places),
        List.of(),
        List.copyOf(reader.notices));
  }

  private void children(Element parent, int depth) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        line.append(
            text.getWholeText().replace('\n', ' ').replace('\t', ' ').replace('\u00A0', ' '));
      } else if (node instanceof Element element && depth < DEEPEST) {
        element(element, depth + 1);
      }
    }
  }

  private void element(Element element, int depth) {
    String tag = element.normalName();
    if (NOTHING.contains(tag) || hidden(element)) {
      return;
    }
    switch (tag) {
      case "br" -> flush();
      case "img" ->
          places.add(
              new Place(
                  source(element),
                  element.attr("alt"),
                  blocks.size() + (line.toString().isBlank() ? 0 : 1)));
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          block(
              element,
              element.hasClass("title") ? Block.Kind.TITLE : Block.Kind.HEADING,
              tag.charAt(1) - '0',
              false,
              depth);
      case "li" -> {
        var list = element.parent();
        block(
            element,
            Block.Kind.LIST_ITEM,
            Math.max(1, listDepth),
            list != null && list.normalName().equals("ol"),
            depth);
      }
      case "ul", "ol" -> {
        flush();
        listDepth++;
        children(element, depth);
        flush();
        listDepth--;
      }
      case "blockquote" -> block(element, Block.Kind.QUOTE, 0, false, depth);
      case "tr" -> row(element);
      default -> {
        if (BLOCKS.contains(tag)) {
          flush();
          children(element, depth);
          flush();
        } else {
          children(element, depth);
        }
      }
    }
  }

  private static boolean hidden(Element element) {
    String style = element.attr("style").replace(" ", "");
    return style.contains("display:none")
        || style.contains("mso-hide:all")
        || element.normalName().startsWith("o:");
  }

  /// WeChat keeps the address of a picture in an attribute of its own until it is seen.
  private static String source(Element image) {
    String source = image.attr("src");
    return source.isEmpty() ? image.attr("data-src") : source;
  }

  private void block(Element element, Block.Kind now, int depthOfIt, boolean numbered, int depth) {
    flush();
    var kindBefore = kind;
    int levelBefore = level;
    boolean orderedBefore = ordered;
    kind = now;
    level = depthOfIt;
    ordered = numbered;
    children(element, depth);
    flush();
    kind = kindBefore;
    level = levelBefore;
    ordered = orderedBefore;
  }

  private void row(Element row) {
    flush();
    var cells = new ArrayList<String>();
    for (var cell : row.children()) {
      String text = cell.text().strip();
      if (!text.isEmpty()) {
        cells.add(text);
      }
    }
    if (!cells.isEmpty()) {
      blocks.add(
          new Block(blocks.size() + 1, Block.Kind.TABLE_ROW, String.join("　", cells), 0, false));
    }
  }

  private void flush() {
    String text = line.toString().replaceAll("[ \\u3000]+", " ").strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      blocks.add(new Block(blocks.size() + 1, kind, text, level, ordered));
    }
  }
}
