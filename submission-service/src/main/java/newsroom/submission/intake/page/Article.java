package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsroom.submission.intake.page.ImportedArticle.Part;
import org.jspecify.annotations.Nullable;

/// Makes the article of a gathered story: its title parts, its byline, what it is and what it lost.
final class Article {
  private final Story story;
  private final PageItems page;
  private final BylineReading bylines;
  private final Dates dates;
  private final WordBreaks words;

  Article(Story story, PageItems page, BylineReading bylines, Dates dates, WordBreaks words) {
    this.story = story;
    this.page = page;
    this.bylines = bylines;
    this.dates = dates;
    this.words = words;
  }

  ImportedArticle build(String id) {
    story.titles.sort(Comparator.comparingInt(Item.Head::line));
    story.subheads.sort(Comparator.comparingInt(Item.Head::line));
    story.bylines.sort(Comparator.comparingInt(Item.Byline::line));
    var parts = Titles.of(story.titles, story, page.words());
    var body = story.paragraphs.stream().map(this::paragraph).toList();
    var texts = body.stream().map(ImportedArticle.Paragraph::text).toList();
    var units = new ArrayList<BylineReading.Unit>();
    story.bylines.forEach(
        byline -> units.addAll(bylines.read(Signature.names(byline.text())).units()));
    var byline = byline();
    var origin = Origins.of(byline == null ? null : byline.text(), units);
    var headline = headline(parts);
    var ledger = new Ledger(story, page);
    var damage = ledger.damage();
    String title = parts.headline().isEmpty() ? headline.reconstructed() : join(parts.headline());
    String all =
        (title == null ? "" : title) + " " + join(parts.deck()) + " " + join(parts.eyebrow());
    var genre =
        Genres.of(
            all, String.join("\n", texts), story.subheads.stream().map(Item.Head::text).toList());
    return new ImportedArticle(
        id,
        part(parts.banner()),
        parts.subBanner().isEmpty() ? null : join(parts.subBanner()),
        part(parts.eyebrow()),
        headline,
        part(parts.deck()),
        parts.unsure(),
        byline,
        units,
        origin.origin(),
        origin.sourceType(),
        genre.genre(),
        pointer(body),
        dates.of(texts),
        People.of(
            Stream.concat(story.titles.stream().map(Item.Head::text), texts.stream()).toList()),
        Structure.of(texts, story.subheads.size(), byline != null && byline.runIn(), units.size()),
        story.subheads.stream()
            .map(head -> new ImportedArticle.Subhead(head.line(), head.text()))
            .toList(),
        story.captions.stream()
            .map(item -> new ImportedArticle.Caption(item.line(), item.text()))
            .toList(),
        damage,
        body);
  }

  private ImportedArticle.Paragraph paragraph(Paragraph paragraph) {
    var refs = new ArrayList<ImportedArticle.Ref>();
    for (var piece : paragraph.pieces()) {
      var others =
          page.items.stream()
              .filter(item -> item.line() == piece.line() && !item.equals(piece))
              .toList();
      String from = piece.from() > 0 ? start(piece.text()) : null;
      String before = null;
      for (var other : others) {
        if (other instanceof Item.Fragment next && next.from() > piece.from() && before == null) {
          before = " " + start(next.text());
        } else if (other instanceof Item.Byline byline
            && byline.runIn()
            && !byline.opens()
            && before == null
            && lastOfLine(piece)) {
          before = byline.text();
        }
      }
      refs.add(new ImportedArticle.Ref(piece.line(), from, before));
    }
    return new ImportedArticle.Paragraph(paragraph.text(), refs);
  }

  private boolean lastOfLine(Item.Fragment piece) {
    return page.items.stream()
        .noneMatch(item ->
            item instanceof Item.Fragment other
                && other.line() == piece.line()
                && other.from() > piece.from());
  }

  private static String start(String text) {
    return text.substring(0, Math.min(4, text.length()));
  }

  private ImportedArticle.@Nullable Byline byline() {
    if (story.bylines.isEmpty()) {
      return null;
    }
    String text = story.bylines.stream().map(Item.Byline::text).collect(Collectors.joining(" "));
    var lines = story.bylines.stream().map(Item.Byline::line).distinct().toList();
    return new ImportedArticle.Byline(
        text, lines, story.bylines.stream().anyMatch(Item.Byline::runIn));
  }

  private ImportedArticle.Headline headline(Titles.Parts parts) {
    String text = parts.headline().isEmpty() ? null : join(parts.headline());
    if (story.shreds.isEmpty()) {
      var lines = parts.headline().stream().map(Item.Head::line).toList();
      return new ImportedArticle.Headline(text, lines, null, null, null, lines.size() > 1);
    }
    var pieces = story.shreds.stream().flatMap(row -> row.pieces().stream()).toList();
    var proposal = VerticalHeadline.propose(pieces, story.body().replace("\n", ""), words);
    var lines =
        text != null
            ? parts.headline().stream().map(Item.Head::line).toList()
            : story.shreds.stream().flatMap(row -> row.lines().stream()).toList();
    boolean useful = !proposal.confidence().equals("none");
    return new ImportedArticle.Headline(
        text,
        lines,
        String.join(" ", pieces),
        useful ? proposal.text() : null,
        words(proposal),
        false);
  }

  private static String words(VerticalHeadline.Proposal proposal) {
    var words = new StringBuilder(proposal.confidence());
    words.append(" (seen ").append(proposal.seen());
    words.append(
        proposal.notSeen().isEmpty() ? "" : "; not seen " + String.join("", proposal.notSeen()));
    words.append(
        proposal.misread().isEmpty() ? "" : "; misread " + String.join(", ", proposal.misread()));
    words.append(
        proposal.unplaced().isEmpty()
            ? ""
            : "; unexplained " + String.join("", proposal.unplaced()));
    return words.append(')').toString();
  }

  private ImportedArticle.@Nullable Pointer pointer(List<ImportedArticle.Paragraph> body) {
    if (!story.pointers.isEmpty()) {
      var first = story.pointers.getFirst();
      return new ImportedArticle.Pointer(
          first.text(), List.of(first.line()), Pointers.kind(first.text()));
    }
    var inBody = Pointers.inBody(body);
    if (inBody == null && !story.jumps.isEmpty()) {
      var jump = story.jumps.getFirst();
      return new ImportedArticle.Pointer(
          jump.text(),
          List.of(jump.line()),
          jump.text().contains("上接") ? "JUMP_FROM_PAGE" : "JUMP_TO_PAGE");
    }
    return inBody;
  }

  private static @Nullable Part part(List<Item.Head> heads) {
    return heads.isEmpty()
        ? null
        : new Part(join(heads), heads.stream().map(Item.Head::line).toList());
  }

  private static String join(List<Item.Head> heads) {
    return heads.stream().map(Item.Head::text).collect(Collectors.joining(" "));
  }
}
