package newsroom.submission.byline;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import newsroom.submission.byline.Brackets.Bracket;
import org.jspecify.annotations.Nullable;

/// Reads bylines. A name that nobody or more than one unit bears on the day stays unresolved.
public final class BylineReader {
  private final UnitDirectory directory;

  public BylineReader(UnitDirectory directory) {
    this.directory = directory;
  }

  /// The byline of a story, when the text has one.
  public Byline read(String text, @Nullable LocalDate date) {
    var names = directory.names();
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
    var brackets = Brackets.of(whole);
    for (int i = 0; i < brackets.size(); i++) {
      var byline = Judgement.of(names, brackets.get(i), date);
      if (byline.isByline()) {
        return withNeighbours(names, byline, whole, brackets.subList(i, brackets.size()), date);
      }
    }
    return Judgement.bare(names, whole, date);
  }

  /// The units of what is known to be a byline, with or without its brackets.
  public Byline resolve(String byline, @Nullable LocalDate date) {
    String bare = Normalizer.normalize(byline, Normalizer.Form.NFC).strip();
    var brackets = Brackets.of(bare);
    for (var bracket : brackets) {
      if (bracket.from() == 0 && bracket.to() == bare.length()) {
        return Judgement.everything(directory.names(), bracket.content(), date);
      }
    }
    return Judgement.everything(directory.names(), bare, date);
  }

  /// Whom a name might mean that stayed unresolved, the likeliest first.
  public List<Candidates.Candidate> candidates(Byline.Named named, @Nullable LocalDate date) {
    return Candidates.of(directory.names(), named, date);
  }

  /// Two bylines side by side, each in its own brackets.
  private static Byline withNeighbours(
      NameIndex names, Byline last, String text, List<Bracket> brackets, @Nullable LocalDate date) {
    var byline = last;
    for (int i = 1; i < brackets.size(); i++) {
      var next = brackets.get(i);
      var one = Judgement.of(names, next, date);
      int to = brackets.get(i - 1).from();
      boolean beside = next.to() <= to && text.substring(next.to(), to).isBlank();
      if (!beside || !one.isByline()) {
        break;
      }
      byline = byline.after(one);
    }
    return byline;
  }
}
