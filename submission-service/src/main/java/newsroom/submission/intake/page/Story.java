package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A story being gathered from the pieces of a page.
final class Story {
  final List<Paragraph> paragraphs = new ArrayList<>();
  final List<Item.Byline> bylines = new ArrayList<>();
  final List<Item.Head> titles = new ArrayList<>();
  final List<Item.Head> subheads = new ArrayList<>();
  final List<Item.Shreds> shreds = new ArrayList<>();
  final List<Item.Pointer> pointers = new ArrayList<>();
  final List<Item.Caption> captions = new ArrayList<>();
  final List<Item.Jump> jumps = new ArrayList<>();
  private @Nullable String text;

  int firstLine() {
    int body = paragraphs.stream().mapToInt(Paragraph::firstLine).min().orElse(Integer.MAX_VALUE);
    int byline = bylines.stream().mapToInt(Item.Byline::line).min().orElse(Integer.MAX_VALUE);
    return Math.min(body, byline);
  }

  int lastLine() {
    int body = paragraphs.stream().mapToInt(Paragraph::lastLine).max().orElse(0);
    int byline = bylines.stream().mapToInt(Item.Byline::line).max().orElse(0);
    return Math.max(body, byline);
  }

  int lastBodyLine() {
    return paragraphs.stream().mapToInt(Paragraph::lastLine).max().orElse(0);
  }

  /// Where a reader would meet it: its headline or its first words.
  int place() {
    int title = titles.stream().mapToInt(Item.Head::line).min().orElse(Integer.MAX_VALUE);
    int place = Math.min(title, firstLine());
    return place < Integer.MAX_VALUE
        ? place
        : shreds.stream().mapToInt(Item.Shreds::line).min().orElse(place);
  }

  String body() {
    String known = text;
    if (known == null) {
      known = paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
      text = known;
    }
    return known;
  }

  void add(Paragraph paragraph) {
    paragraphs.add(paragraph);
    text = null;
  }

  /// Takes over all of another story that turned out to be the rest of this one.
  void absorb(Story other) {
    paragraphs.addAll(other.paragraphs);
    paragraphs.sort(Paragraph.PLACE);
    bylines.addAll(other.bylines);
    titles.addAll(other.titles);
    subheads.addAll(other.subheads);
    shreds.addAll(other.shreds);
    pointers.addAll(other.pointers);
    captions.addAll(other.captions);
    jumps.addAll(other.jumps);
    text = null;
  }
}
