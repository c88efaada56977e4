package newsroom.submission.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.submission.byline.UnitDirectory;
import newsroom.submission.intake.page.BylineReading;
import newsroom.submission.intake.page.ChineseWords;
import newsroom.submission.intake.page.ImportedPage;
import newsroom.submission.intake.page.PageImporter;
import newsroom.submission.intake.page.PageText;
import newsroom.submission.intake.page.ResolvedBylines;
import newsroom.submission.upload.ReceivedFile;
import newsroom.submission.upload.Turns;
import org.jspecify.annotations.Nullable;

/// Reads what a unit hands over and proposes articles. Few at a time: an opened document is heavy.
public final class IntakeDesk {
  public static final long BIGGEST_FILE = 20L << 20;
  public static final int LONGEST_TEXT = 200_000;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /// How a text is to be taken: as one article, as a page of several, or as it looks.
  public enum As {
    AUTO,
    ARTICLE,
    PAGE
  }

  private final UnitDirectory units;
  private final Clock clock;
  private final Turns turns;

  /// @param atOnce how many are read at the same time
  /// @param patience how long one waits for a place before being asked to come again
  public IntakeDesk(UnitDirectory units, Clock clock, int atOnce, Duration patience) {
    this.units = units;
    this.clock = clock;
    this.turns = new Turns(atOnce, patience);
  }

  /// @throws Refusal.Busy when no place came free in time; nothing was read then
  public <T> T inTurn(Supplier<T> work) {
    return turns.take(work);
  }

  /// @param album takes the pictures that are in it
  public Intake file(ReceivedFile received, As as, Album album) {
    var file = received.file();
    String name = received.name();
    try {
      long bytes = Files.size(file);
      if (bytes > BIGGEST_FILE) {
        throw ReceivedFile.tooBig(bytes, BIGGEST_FILE);
      }
      return switch (FileKind.of(file, name)) {
        case DOCX -> docx(received, bytes, album);
        case HTML -> html(PageText.read(Files.readAllBytes(file)).text(), name, bytes);
        case TEXT -> {
          var decoded = PageText.read(Files.readAllBytes(file));
          yield text(decoded.text(), name, bytes, decoded.charset().name(), as);
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Intake text(String raw, As as) {
    return text(raw, null, raw.length(), null, as);
  }

  public Intake html(String raw) {
    return html(raw, null, raw.length());
  }

  private Intake docx(ReceivedFile received, long bytes, Album album) throws IOException {
    var guarded = DocxGuard.of(received.file(), received.folder());
    var read = new DocxReader(album, received.folder()).read(guarded.file());
    var notices = new ArrayList<>(guarded.notices());
    notices.addAll(read.notices());
    for (var picture : read.found()) {
      var leftOut = picture.leftOut();
      if (leftOut != null) {
        notices.add(leftOut);
      }
    }
    return blocks("DOCX", received.name(), bytes, null, read.blocks(), read.found(), notices);
  }

  private Intake html(String raw, @Nullable String name, long bytes) {
    var cleaned = Cleaning.of(bounded(raw));
    var read = HtmlReader.read(cleaned.text());
    var notices = new ArrayList<>(cleaned.notices());
    notices.addAll(read.notices());
    return blocks("HTML", name, bytes, null, read.blocks(), List.of(), notices);
  }

  private Intake text(
      String raw, @Nullable String name, long bytes, @Nullable String encoding, As as) {
    var cleaned = Cleaning.of(bounded(raw));
    var reading = new ResolvedBylines(units, null);
    if (as != As.ARTICLE) {
      var page = importer(reading).read(name == null ? "page.txt" : name, cleaned.text());
      if (as == As.PAGE || severalStories(page)) {
        return page(page, name, bytes, encoding, cleaned.notices(), reading);
      }
    }
    var blocks = new ArrayList<Block>();
    int no = 0;
    for (var line : cleaned.text().split("\n", -1)) {
      no++;
      String text = line.replace('\u3000', ' ').strip();
      if (!text.isEmpty()) {
        blocks.add(new Block(no, Block.Kind.TEXT, text, 0, false));
      }
    }
    return blocks("TEXT", name, bytes, encoding, blocks, List.of(), cleaned.notices());
  }

  /// A page is what has two signed stories with headlines of their own.
  private static boolean severalStories(ImportedPage page) {
    return page.articles().stream()
            .filter(one ->
                one.byline() != null && !one.shownHeadline().isEmpty() && !one.body().isEmpty())
            .count()
        >= 2;
  }

  private Intake page(
      ImportedPage page,
      @Nullable String name,
      long bytes,
      @Nullable String encoding,
      List<IntakeNotice> notices,
      BylineReading reading) {
    if (page.articles().isEmpty()) {
      throw FileKind.refused(IntakeReason.NO_WORDS, Map.of());
    }
    var ids = page.articles().stream().map(one -> one.id()).toList();
    var lines =
        page.lines().stream()
            .map(line -> {
              int at = line.article() == null ? -1 : ids.indexOf(line.article());
              return new Intake.PageLine(
                  line.line(), line.role().code(), at < 0 ? null : at, line.reason());
            })
            .toList();
    var articles =
        page.articles().stream()
            .map(one -> Proposals.of(one, List.of(), Map.of(), reading, List.of()))
            .toList();
    return new Intake(
        new Intake.ManuscriptSource("PAGE", name, bytes, encoding), notices, articles, lines);
  }

  private Intake blocks(
      String kind,
      @Nullable String name,
      long bytes,
      @Nullable String encoding,
      List<Block> blocks,
      List<FoundPicture> pictures,
      List<IntakeNotice> notices) {
    if (blocks.isEmpty()) {
      throw FileKind.refused(IntakeReason.NO_WORDS, Map.of());
    }
    var reading = new ResolvedBylines(units, null);
    var labels = Labels.in(blocks);
    var rest = labels.rest();
    var headings =
        java.util.stream.IntStream.range(0, rest.size())
            .filter(i -> heading(rest.get(i)))
            .mapToObj(i -> i + 1)
            .collect(Collectors.toSet());
    var article = importer(reading).manuscript(rest.stream().map(Block::text).toList(), headings);
    // The importer counts what it was given; the author counts what he wrote
    var renumbered = new ArrayList<Block>();
    for (int i = 0; i < rest.size(); i++) {
      var block = rest.get(i);
      renumbered.add(new Block(i + 1, block.kind(), block.text(), block.level(), block.ordered()));
    }
    var places = rest.stream().map(Block::no).toList();
    var placed =
        pictures.stream()
            .map(picture ->
                picture.after((int) places.stream().filter(no -> no <= picture.after()).count()))
            .toList();
    var proposed =
        Renumbered.of(Proposals.of(article, renumbered, labels.values(), reading, placed), places);
    return new Intake(
        new Intake.ManuscriptSource(kind, name, bytes, encoding),
        notices,
        List.of(proposed),
        List.of());
  }

  private static boolean heading(Block block) {
    return block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING;
  }

  private static String bounded(String raw) {
    int length = raw.codePointCount(0, raw.length());
    if (length > LONGEST_TEXT) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID,
          List.of(
              new FieldProblem(
                  "/text",
                  IntakeReason.TOO_LONG,
                  Map.of("actual", length, "limit", LONGEST_TEXT))));
    }
    return raw;
  }

  private PageImporter importer(BylineReading reading) {
    return new PageImporter(reading, new ChineseWords(), LocalDate.now(clock.withZone(SHANGHAI)));
  }
}
