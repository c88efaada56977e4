package newsroom.submission.intake.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes the text of one scanned page apart. It never fails: what it cannot place it says so.
public final class PageImporter {
  private static final Pattern SEQUENCE = Pattern.compile("^([0-9]{1,6})(?:[_.-].*)?$");

  private final BylineReading bylines;
  private final WordBreaks words;
  private final LocalDate today;

  /// @param today a page cannot be from later
  public PageImporter(BylineReading bylines, WordBreaks words, LocalDate today) {
    this.bylines = bylines;
    this.words = words;
    this.today = today;
  }

  /// @param file its name; a number in front of it names the articles
  public ImportedPage read(String file, String text) {
    var lines = SourceLine.of(text);
    var page = new PageItems(lines, bylines, words);
    var paragraphs = new Joins(page.items, words, page.words()).paragraphs();
    var gathering = new Stories(page.items, paragraphs, page.words());
    var stories = gathering.gather();
    gathering.fillers.forEach(line -> page.furniture.put(line, Role.FILLER));
    if (stories.isEmpty() && page.items.stream().anyMatch(item -> item instanceof Item.Head)) {
      stories.add(new Story());
    }
    new Placement(page.items, stories, page.words()).settle();
    gathering.rejoin(stories);
    new Followers(page.items, stories, page.words()).attach();
    stories.sort(Comparator.comparingInt(Story::place));
    var sequence = SEQUENCE.matcher(file.replaceFirst("\\.[A-Za-z]{1,5}$", ""));
    String pageSeq = sequence.matches() ? sequence.group(1) : null;
    return page(file, pageSeq, lines, page, stories);
  }

  /// One manuscript: its paragraphs are whole and in order, so nothing is joined or moved.
  ///
  /// @param paragraphs in their order
  /// @param headings numbers, from 1, of those the file itself calls headings
  public ImportedArticle manuscript(List<String> paragraphs, Set<Integer> headings) {
    var lines = new ArrayList<SourceLine>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      lines.add(new SourceLine(i + 1, text, text, headings.contains(i + 1), i));
    }
    var page = new PageItems(lines, bylines, words);
    var story = new Story();
    for (var item : page.items) {
      switch (item) {
        case Item.Head head -> {
          boolean before = story.paragraphs.isEmpty() && story.titles.size() < 5;
          (before ? story.titles : story.subheads).add(head);
        }
        case Item.Fragment fragment -> story.add(new Paragraph(List.of(fragment)));
        case Item.Byline byline -> story.bylines.add(byline);
        case Item.Pointer pointer -> story.pointers.add(pointer);
        case Item.Caption caption -> story.captions.add(caption);
        case Item.Jump jump -> story.jumps.add(jump);
        case Item.Shreds shreds -> story.shreds.add(shreds);
      }
    }
    var dates = new Dates(YearEvidence.ofToday(YearMonth.from(today)));
    return new Article(story, page, bylines, dates, words).build("A1");
  }

  private ImportedPage page(
      String file,
      @Nullable String pageSeq,
      List<SourceLine> lines,
      PageItems page,
      List<Story> stories) {
    String dateLine = furniture(page, lines, Role.DATE_LINE);
    var headings =
        page.items.stream()
            .filter(Item.Head.class::isInstance)
            .map(item -> ((Item.Head) item).text())
            .toList();
    var texts = lines.stream().map(line -> line.text().replace(" ", "")).toList();
    var years = new YearEvidence(texts, headings, dateLine, YearMonth.from(today));
    var articles = new ArrayList<ImportedArticle>();
    var account = new Account(lines, page);
    for (var story : stories) {
      String id = (pageSeq == null ? "" : pageSeq + "-") + "A" + (articles.size() + 1);
      var article = new Article(story, page, bylines, new Dates(years), words).build(id);
      articles.add(article);
      account.story(story, article);
    }
    var issued = years.issued();
    return new ImportedPage(
        file,
        pageSeq,
        masthead(page, lines),
        issued == null ? null : issued.toString(),
        issued == null ? inferred(articles) : null,
        years.words(),
        pageNo(page, lines),
        articles,
        account.lines());
  }

  private static @Nullable String furniture(PageItems page, List<SourceLine> lines, Role role) {
    return lines.stream()
        .filter(line -> page.furniture.get(line.no()) == role)
        .map(SourceLine::text)
        .findFirst()
        .orElse(null);
  }

  /// A line of its own, else a part of the page's head; never one whose letters were scattered.
  private static @Nullable String masthead(PageItems page, List<SourceLine> lines) {
    String line = furniture(page, lines, Role.MASTHEAD);
    return line != null && Furniture.masthead(line)
        ? line
        : heads(page, lines)
            .map(Furniture.Head::masthead)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private static @Nullable String pageNo(PageItems page, List<SourceLine> lines) {
    String part =
        heads(page, lines)
            .map(Furniture.Head::page)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String line = part == null ? furniture(page, lines, Role.PAGE_NUMBER) : part;
    if (line == null) {
      return null;
    }
    String digits = line.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? line : digits;
  }

  private static Stream<Furniture.Head> heads(PageItems page, List<SourceLine> lines) {
    return lines.stream()
        .filter(line -> page.furniture.containsKey(line.no()))
        .map(line -> Furniture.head(line.text()))
        .filter(Objects::nonNull);
  }

  /// The issue is not older than the newest day its stories tell of.
  private static @Nullable String inferred(List<ImportedArticle> articles) {
    String newest = "";
    for (var article : articles) {
      // Later days of a story may be plans
      for (var day : article.dates().stream().limit(1).toList()) {
        String iso = day.text().matches(".*(起|前|底|末)$") ? null : day.iso();
        if (iso != null && iso.length() >= 10 && Boolean.TRUE.equals(day.yearInferred())) {
          String last = iso.substring(iso.length() - 10);
          newest = last.compareTo(newest) > 0 ? last : newest;
        }
      }
    }
    return newest.isEmpty() ? null : "on or after " + newest;
  }
}
