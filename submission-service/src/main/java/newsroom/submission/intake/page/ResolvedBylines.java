package newsroom.submission.intake.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.submission.byline.Byline;
import newsroom.submission.byline.BylineReader;
import newsroom.submission.byline.KnownUnit;
import newsroom.submission.byline.NameIndex;
import newsroom.submission.byline.UnitDirectory;
import org.jspecify.annotations.Nullable;

/// Bylines resolved by the newsroom's own reader, each unit beside the words it was read from.
public final class ResolvedBylines implements BylineReading {
  private static final Pattern LABEL =
      Pattern.compile("^(来源|稿源|供稿|转自|转载自|据|本文来源|文章来源|信息来源)\\s*[:：丨|]?\\s*");

  private final BylineReader reader;
  private final @Nullable LocalDate date;

  /// @param date for names that are in use only for a time; null takes all
  public ResolvedBylines(UnitDirectory directory, @Nullable LocalDate date) {
    this.reader = new BylineReader(directory);
    this.date = date;
  }

  public static ResolvedBylines of(Collection<KnownUnit> units) {
    var index = NameIndex.of(units);
    return new ResolvedBylines(() -> index, null);
  }

  @Override
  public Reading read(String text) {
    String names = LABEL.matcher(Signature.inner(text)).replaceFirst("").strip();
    if (names.isEmpty()) {
      return new Reading(false, List.of());
    }
    boolean byline = reader.read("(" + names + ")", date).isByline() || Signature.shaped(names);
    var units =
        byline
            ? reader.resolve(names, date).named().stream().map(this::unit).toList()
            : List.<Unit>of();
    return new Reading(byline, units);
  }

  private Unit unit(Byline.Named named) {
    var found = named.unit();
    if (found.isPresent()) {
      var unit = found.get();
      return new Unit(
          named.written(), unit.name(), unit.unitId(), unit.kind(), unit.parent(), List.of());
    }
    var candidates =
        reader.candidates(named, date).stream()
            .map(one -> new Candidate(one.unit().unitId(), one.unit().name(), one.why().name()))
            .toList();
    return new Unit(named.written(), named.written(), null, null, null, candidates);
  }
}
