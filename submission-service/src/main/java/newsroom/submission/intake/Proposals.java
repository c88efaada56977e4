package newsroom.submission.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.submission.article.Origin;
import newsroom.submission.article.PassageKind;
import newsroom.submission.intake.Intake.Proposal;
import newsroom.submission.intake.Intake.ProposedParagraph;
import newsroom.submission.intake.Intake.ReadAt;
import newsroom.submission.intake.Intake.ReadingRule;
import newsroom.submission.intake.page.BylineReading;
import newsroom.submission.intake.page.Genres;
import newsroom.submission.intake.page.ImportedArticle;
import newsroom.submission.intake.page.Origins;
import org.jspecify.annotations.Nullable;

/// Turns what was read into a draft and says of every field where it comes from and how surely.
final class Proposals {
  private static final Map<String, String> HOUSE_GENRES =
      Map.of(
          "NOTICE_DIGEST",
          "NOTICE",
          "CAMPAIGN_NOTICE",
          "NOTICE",
          "ANNOUNCEMENT",
          "NOTICE",
          "CALL_FOR_SUBMISSIONS",
          "CALL");

  private final ImportedArticle article;
  private final Map<Integer, Block> blocks = new HashMap<>();
  private final Map<String, Block> named;
  private final BylineReading bylines;
  private final List<Proposal> proposals = new ArrayList<>();

  private Proposals(
      ImportedArticle article,
      List<Block> blocks,
      Map<String, Block> named,
      BylineReading bylines) {
    this.article = article;
    this.named = named;
    this.bylines = bylines;
    blocks.forEach(block -> this.blocks.put(block.no(), block));
  }

  /// @param blocks the manuscript's own paragraphs; empty for a page
  /// @param named fields its author named
  static Intake.ProposedArticle of(
      ImportedArticle article,
      List<Block> blocks,
      Map<String, Block> named,
      BylineReading bylines,
      List<FoundPicture> pictures) {
    return new Proposals(article, blocks, named, bylines).proposed(pictures);
  }

  private Intake.ProposedArticle proposed(List<FoundPicture> pictures) {
    var headline = headline();
    var body = body(pictures);
    var byline = byline();
    var units =
        byline.isEmpty()
            ? article.units()
            : named.containsKey("byline")
                ? bylines.read("(" + byline + ")").units()
                : article.units();
    var genre = genre(headline, body);
    var origin = Origins.of(byline.isEmpty() ? null : byline, units);
    boolean reprint = origin.origin().equals("REPRINT");
    var credits =
        units.stream()
            .map(unit -> new Intake.ProposedUnit(unit.unitId(), unit.raw(), "CONTRIBUTED"))
            .toList();
    units(units);
    if (reprint) {
      propose(
          "/origin",
          "REPRINT",
          bylineLines(),
          byline,
          0.85,
          new ReadingRule(
              "reprint-marker",
              "署名是媒体或网站，或写有“来源”",
              "Signed by a medium, or marked as taken from one"));
    }
    var draft =
        new Intake.ProposedCopy(
            headline,
            body,
            genre,
            reprint ? Origin.REPRINT : Origin.ORIGINAL,
            reprint ? reprint(units, headline) : null,
            byline,
            credits,
            column(),
            pointer(),
            day());
    return new Intake.ProposedArticle(
        draft, List.copyOf(proposals), unresolved(units), losses(), pictures, days());
  }

  private Intake.ProposedHeadline headline() {
    var main = new ArrayList<String>();
    var given = named.get("main");
    if (given != null) {
      main.add(given.text());
      proposeNamed("/headline/main", main, given);
    } else if (!article.shownHeadline().isEmpty()) {
      var lines = article.headline().lines();
      boolean proposed = article.headline().text() == null;
      if (article.headline().twoLine() && lines.size() > 1) {
        main.addAll(List.of(article.shownHeadline().split(" +")));
      } else {
        main.add(article.shownHeadline());
      }
      double sure = proposed ? 0.35 : article.titleUnsure() ? 0.6 : 0.85;
      var rule =
          proposed
              ? new ReadingRule(
                  "rebuilt-from-body", "竖题残缺，按正文补出，请核对", "Rebuilt from the body; please check")
              : new ReadingRule(
                  "heading-before-text",
                  "正文前的短行，没有句号",
                  "A short line before the text, no full stop");
      propose("/headline/main", List.copyOf(main), lines, article.shownHeadline(), sure, rule);
    }
    String eyebrow =
        part(
            "eyebrow",
            "/headline/eyebrow",
            article.eyebrow(),
            "above-headline",
            "主题上面的一行",
            "The line above the headline");
    String deck =
        part(
            "deck",
            "/headline/deck",
            article.deck(),
            "below-headline",
            "主题下面的一行",
            "The line below the headline");
    return new Intake.ProposedHeadline(eyebrow, main, deck);
  }

  private @Nullable String part(
      String name,
      String path,
      ImportedArticle.@Nullable Part part,
      String code,
      String zh,
      String en) {
    var given = named.get(name);
    if (given != null) {
      proposeNamed(path, given.text(), given);
      return given.text();
    }
    if (part == null) {
      return null;
    }
    propose(
        path,
        part.text(),
        part.lines(),
        part.text(),
        article.titleUnsure() ? 0.55 : 0.8,
        new ReadingRule(code, zh, en));
    return part.text();
  }

  private @Nullable String column() {
    return part(
        "column",
        "/suggestedColumn",
        article.columnBanner(),
        "column-banner",
        "标题上方的栏目或口号，正文没有提到",
        "A banner over the headline that the text does not mention");
  }

  /// Subheads and pictures stand between paragraphs by their line.
  private List<ProposedParagraph> body(List<FoundPicture> pictures) {
    var body = new ArrayList<ProposedParagraph>();
    var subheads = new ArrayList<>(article.subheads());
    var photos = new ArrayList<>(pictures.stream().filter(one -> one.photoId() != null).toList());
    for (var paragraph : article.body()) {
      int line = paragraph.refs().getFirst().line();
      while (!subheads.isEmpty() && subheads.getFirst().line() < line) {
        var head = subheads.removeFirst();
        photos(body, photos, head.line());
        subhead(body, head);
      }
      photos(body, photos, line);
      body.add(paragraph(blocks.get(line), paragraph.text()));
    }
    for (var head : subheads) {
      photos(body, photos, head.line());
      subhead(body, head);
    }
    photos(body, photos, Integer.MAX_VALUE);
    return body;
  }

  /// Those that stand before the line.
  private void photos(List<ProposedParagraph> body, List<FoundPicture> photos, int line) {
    while (!photos.isEmpty() && photos.getFirst().after() < line) {
      var photo = photos.removeFirst();
      propose(
          "/body/" + body.size() + "/photoId",
          Objects.requireNonNull(photo.photoId()),
          photo.after() == 0 ? List.of() : List.of(photo.after()),
          photo.caption(),
          0.9,
          new ReadingRule(
              "picture-in-file", "文件里的图片，放在原来的位置", "A picture of the file, at its place"));
      body.add(
          new ProposedParagraph(
              PassageKind.IMAGE,
              photo.caption(),
              null,
              null,
              photo.photoId(),
              photo.credit().isEmpty() ? null : photo.credit()));
    }
  }

  private void subhead(List<ProposedParagraph> body, ImportedArticle.Subhead head) {
    propose(
        "/body/" + body.size() + "/kind",
        "SUBHEAD",
        List.of(head.line()),
        head.text(),
        0.7,
        new ReadingRule(
            "short-line-in-text", "正文中的短行，没有句号", "A short line inside the text, no full stop"));
    body.add(new ProposedParagraph(PassageKind.SUBHEAD, head.text(), null, null));
  }

  private static ProposedParagraph paragraph(@Nullable Block block, String text) {
    if (block != null && block.kind() == Block.Kind.LIST_ITEM) {
      return new ProposedParagraph(
          PassageKind.LIST_ITEM, text, Math.clamp(block.level(), 1, 3), block.ordered());
    }
    boolean quote = block != null && block.kind() == Block.Kind.QUOTE;
    return new ProposedParagraph(quote ? PassageKind.QUOTE : PassageKind.TEXT, text, null, null);
  }

  private String byline() {
    var given = named.get("byline");
    if (given != null) {
      proposeNamed("/rawByline", given.text(), given);
      return given.text();
    }
    var byline = article.byline();
    if (byline == null) {
      return "";
    }
    propose(
        "/rawByline",
        byline.text(),
        byline.lines(),
        byline.text(),
        0.9,
        new ReadingRule(
            "signature",
            byline.runIn() ? "文末括号里的署名" : "单独成行的署名",
            byline.runIn() ? "Brackets at the end of the text" : "A line of its own"));
    return byline.text();
  }

  private List<Integer> bylineLines() {
    var given = named.get("byline");
    var byline = article.byline();
    return given != null ? List.of(given.no()) : byline == null ? List.of() : byline.lines();
  }

  private void units(List<BylineReading.Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      var unit = units.get(i);
      if (unit.unitId() != null) {
        propose(
            "/bylineUnits/" + i + "/unitId",
            unit.unitId(),
            bylineLines(),
            unit.raw(),
            0.9,
            new ReadingRule(
                "unit-name",
                "名录里的单位：" + unit.normalised(),
                "In the registry: " + unit.normalised()));
      }
    }
  }

  private static List<Intake.UnresolvedName> unresolved(List<BylineReading.Unit> units) {
    return units.stream()
        .filter(unit -> unit.unitId() == null)
        .map(unit ->
            new Intake.UnresolvedName(
                unit.raw(),
                unit.candidates().stream()
                    .map(
                        one -> Map.of("unitId", one.unitId(), "name", one.name(), "why", one.why()))
                    .toList()))
        .toList();
  }

  private Intake.ProposedReprint reprint(
      List<BylineReading.Unit> units, Intake.ProposedHeadline headline) {
    var source = units.isEmpty() ? null : units.getFirst();
    var title = named.get("originalTitle");
    var url = named.get("url");
    return new Intake.ProposedReprint(
        source == null ? "" : source.normalised(),
        source == null ? null : source.unitId(),
        title == null ? String.join(" ", headline.main()) : title.text(),
        url == null ? null : url.text());
  }

  private String genre(Intake.ProposedHeadline headline, List<ProposedParagraph> body) {
    var subheads =
        body.stream()
            .filter(one -> one.kind() == PassageKind.SUBHEAD)
            .map(ProposedParagraph::text)
            .toList();
    String text =
        String.join("\n", article.body().stream().map(ImportedArticle.Paragraph::text).toList());
    String title =
        String.join(" ", headline.main()) + " " + headline.deck() + " " + headline.eyebrow();
    var genre = Genres.of(title.replace("null", ""), text, subheads);
    String code = HOUSE_GENRES.getOrDefault(genre.genre(), genre.genre());
    propose(
        "/genre",
        code,
        List.of(),
        genre.rule(),
        genre.confidence(),
        new ReadingRule("genre-words", "依据" + genre.rule(), "By " + genre.rule()));
    return code;
  }

  private @Nullable String pointer() {
    var pointer = article.pointer();
    if (pointer == null) {
      return null;
    }
    propose(
        "/pointer",
        pointer.text(),
        pointer.lines(),
        pointer.text(),
        0.85,
        new ReadingRule("pointer-words", "“详见…公众号”一类的指引", "Words such as 详见…公众号"));
    return pointer.text();
  }

  private @Nullable LocalDate day() {
    for (var day : article.dates()) {
      String iso = day.iso();
      if (iso != null && iso.length() >= 10) {
        var date = LocalDate.parse(iso.substring(0, 10));
        boolean inferred = Boolean.TRUE.equals(day.yearInferred());
        propose(
            "/eventDate",
            date,
            List.of(),
            day.text(),
            inferred ? 0.6 : 0.9,
            inferred
                ? new ReadingRule(
                    "year-inferred",
                    "文中没有年份，年份是推断的，请核对",
                    "The text names no year; it was inferred, please check")
                : new ReadingRule("date-in-text", "正文里的日期", "A date in the text"));
        return date;
      }
    }
    return null;
  }

  private List<Intake.ReadDay> days() {
    return article.dates().stream()
        .map(day ->
            new Intake.ReadDay(day.text(), day.iso(), Boolean.TRUE.equals(day.yearInferred())))
        .toList();
  }

  private List<Intake.PageLoss> losses() {
    return article.damage().stream()
        .map(one ->
            new Intake.PageLoss(one.kind().name(), one.lines(), one.chinese(), one.english()))
        .toList();
  }

  private void proposeNamed(String path, Object value, Block block) {
    propose(
        path,
        value,
        List.of(block.no()),
        block.text(),
        0.98,
        new ReadingRule("named-by-author", "稿件里自己标明的", "Named so in the manuscript"));
  }

  private void propose(
      String path,
      Object value,
      List<Integer> lines,
      String quote,
      double confidence,
      ReadingRule rule) {
    proposals.add(
        new Proposal(path, value, new ReadAt(lines, where(lines), quote), confidence, rule));
  }

  static String where(List<Integer> lines) {
    if (lines.isEmpty()) {
      return "全文";
    }
    return lines.size() == 1
        ? "第" + lines.getFirst() + "行"
        : "第" + lines.getFirst() + "–" + lines.getLast() + "行";
  }
}
