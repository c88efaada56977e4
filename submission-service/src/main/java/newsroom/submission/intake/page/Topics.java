package newsroom.submission.intake.page;

import java.util.Set;

/// How much two texts are about one thing: the rarer a shared pair of characters on the page, the more it says.
final class Topics {
  private Topics() {}

  /// Share of the weight of the first text's pairs that the second has too, from 0 to 1.
  static double shared(Set<String> one, Set<String> other, PageWords page) {
    double all = 0;
    double both = 0;
    for (var pair : one) {
      double weight = 1 / (1.0 + page.lines(pair));
      all += weight;
      both += other.contains(pair) ? weight : 0;
    }
    return all == 0 ? 0 : both / all;
  }

  /// The same without regard to the page, for single characters of a shredded headline.
  static double characters(String shreds, String body) {
    int all = 0;
    int both = 0;
    for (int c : shreds.codePoints().filter(Glyphs::han).toArray()) {
      all++;
      both += body.indexOf(c) >= 0 ? 1 : 0;
    }
    return all == 0 ? 0 : (double) both / all;
  }
}
