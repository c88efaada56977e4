package newsroom.submission.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever happens to a page, it is read, every line is accounted for, and nothing is made up.
class DamagedPagesTests {
  private static final String[] NOISE = {
    "(", ")", "（市、区）", "一", "##", "详见公众号", "”", "——", "3", "。", "\uFFFD", "𠮷", "(省卫健委)", "下转第3版"
  };

  @RepeatedTest(60)
  void everyLineIsAccountedForOnceAndNoWordIsInvented(RepetitionInfo turn) {
    int seed = 4100 + turn.getCurrentRepetition();
    var random = new Random(seed);
    String text = damaged(random);
    var page = Pages.importer().read("999_damaged.txt", text);

    assertThat(PageImporterTests.lineNumbers(page))
        .as("seed %d", seed)
        .isEqualTo(PageImporterTests.nonBlank(text))
        .doesNotHaveDuplicates();
    var ids = new HashSet<String>();
    page.articles().forEach(article -> assertThat(ids.add(article.id())).isTrue());
    for (var line : page.lines()) {
      assertThat(line.role().ofArticle())
          .as("seed %d L%d", seed, line.line())
          .isEqualTo(line.article() != null);
      assertThat(line.role() == Role.UNASSIGNED).isEqualTo(line.reason() != null);
      assertThat(line.article() == null || ids.contains(line.article())).isTrue();
    }
    nothingInvented(seed, text, page);
  }

  /// Body text is what its lines say, without spaces; so are printed headlines.
  private static void nothingInvented(int seed, String text, ImportedPage page) {
    var lines = text.split("\r\n|\n|\r", -1);
    for (var article : page.articles()) {
      for (var paragraph : article.body()) {
        var source = new StringBuilder();
        paragraph.refs().forEach(ref -> source.append(plain(lines[ref.line() - 1])));
        int elsewhere = 0;
        for (var word : runs(paragraph.text())) {
          elsewhere += source.indexOf(word) >= 0 ? 0 : 1;
        }
        // A run of four is new only where two pieces meet
        assertThat(elsewhere)
            .as("seed %d: %s", seed, paragraph.text())
            .isLessThanOrEqualTo(3 * (paragraph.refs().size() - 1));
      }
      var headline = article.headline().text();
      if (headline != null) {
        var source = new StringBuilder();
        article.headline().lines().forEach(line -> source.append(plain(lines[line - 1])));
        assertThat(source.toString()).as("seed %d", seed).contains(plain(headline));
      }
    }
  }

  private static List<String> runs(String text) {
    String plain = plain(text);
    var runs = new ArrayList<String>();
    for (int i = 0; i + 4 <= plain.length(); i++) {
      runs.add(plain.substring(i, i + 4));
    }
    return runs;
  }

  private static String plain(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != '#' && c != '*')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static String damaged(Random random) {
    var lines = new ArrayList<String>();
    for (int pages = 1 + random.nextInt(2); pages > 0; pages--) {
      var name = Pages.NAMES.get(random.nextInt(Pages.NAMES.size()));
      lines.addAll(Arrays.asList(Pages.text(name).split("\n", -1)));
    }
    for (int blows = random.nextInt(30); blows > 0; blows--) {
      blow(lines, random);
    }
    if (random.nextInt(6) == 0) {
      Collections.shuffle(lines, random);
    }
    return String.join(random.nextInt(4) == 0 ? "\r\n" : "\n", lines);
  }

  private static void blow(List<String> lines, Random random) {
    if (lines.isEmpty()) {
      return;
    }
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, NOISE[random.nextInt(NOISE.length)]);
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
      case 4 -> lines.set(at, line.substring(random.nextInt(line.length() + 1)));
      case 5 -> {
        int cut = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, cut));
        lines.add(at + 1, line.substring(cut));
      }
      default -> lines.set(at, String.join(" ", line.split("")));
    }
  }
}
