package newsroom.submission.intake.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story as it stood on the page, with what is known about it and how surely.
public record ImportedArticle(
    String id,
    @Nullable Part columnBanner,
    @Nullable String subBanner,
    @Nullable Part eyebrow,
    Headline headline,
    @Nullable Part deck,
    boolean titleUnsure,
    @Nullable Byline byline,
    List<BylineReading.Unit> units,
    String origin,
    @Nullable String reprintSourceType,
    String genre,
    @Nullable Pointer pointer,
    List<Day> dates,
    List<Person> people,
    List<String> structure,
    List<Subhead> subheads,
    List<Caption> captions,
    List<Damage> damage,
    List<Paragraph> body) {

  public record Part(String text, List<Integer> lines) {}

  /// @param text null when no whole headline was seen
  /// @param fragments what was seen of a shredded one
  /// @param reconstructed a proposal from the words of the story
  public record Headline(
      @Nullable String text,
      List<Integer> lines,
      @Nullable String fragments,
      @Nullable String reconstructed,
      @Nullable String confidence,
      boolean twoLine) {}

  public record Byline(String text, List<Integer> lines, boolean runIn) {}

  public record Pointer(String text, List<Integer> lines, String kind) {}

  /// @param iso null when the text gives no day or the year is unknown
  public record Day(String text, @Nullable String iso, @Nullable Boolean yearInferred) {}

  public record Person(String name, String title) {}

  public record Subhead(int line, String text) {}

  public record Caption(int line, String text) {}

  /// @param refs the lines or parts of lines it was put together from
  public record Paragraph(String text, List<Ref> refs) {}

  /// @param from the words a part begins with, null for the beginning of the line
  /// @param before the words a part ends in front of, null for the end of the line
  public record Ref(int line, @Nullable String from, @Nullable String before) {
    public boolean whole() {
      return from == null && before == null;
    }
  }

  public ImportedArticle {
    units = List.copyOf(units);
    dates = List.copyOf(dates);
    people = List.copyOf(people);
    structure = List.copyOf(structure);
    subheads = List.copyOf(subheads);
    captions = List.copyOf(captions);
    damage = List.copyOf(damage);
    body = List.copyOf(body);
  }

  public int bodyChars() {
    return body.stream()
        .mapToInt(paragraph -> paragraph.text().codePointCount(0, paragraph.text().length()))
        .sum();
  }

  /// The headline a reader would be shown: as printed, else as proposed, else nothing.
  public String shownHeadline() {
    String text = headline.text();
    String proposed = headline.reconstructed();
    return text != null ? text : proposed != null ? proposed : "";
  }
}
