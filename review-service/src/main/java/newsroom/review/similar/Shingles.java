package newsroom.review.similar;

import java.text.Normalizer;
import java.util.Arrays;

/// A text as the set of its runs of three characters, marks and spaces left out, and its MinHash
/// signature, by which thousands are compared with one.
final class Shingles {
  private static final int LENGTH = 3;
  private static final int SIGNATURE = 128;
  private static final long[] SEEDS = seeds();

  private final String plain;
  private final long[] set;
  private final long[] signature;

  private Shingles(String plain, long[] set, long[] signature) {
    this.plain = plain;
    this.set = set;
    this.signature = signature;
  }

  static Shingles of(String text) {
    var plain = plain(text);
    int count = Math.max(0, plain.length() - LENGTH + 1);
    var set = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 0;
      for (int j = 0; j < LENGTH; j++) {
        hash = hash << 16 | plain.charAt(i + j);
      }
      set[i] = hash;
    }
    set = Arrays.stream(set).sorted().distinct().toArray();
    return new Shingles(plain, set, signature(set));
  }

  /// Letters, figures and ideographs of one form; what a page setter changes does not count.
  static String plain(String text) {
    var plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static long[] seeds() {
    var seeds = new long[SIGNATURE];
    long state = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < SIGNATURE; i++) {
      state += 0x9E3779B97F4A7C15L;
      seeds[i] = mix(state);
    }
    return seeds;
  }

  private static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private static long[] signature(long[] set) {
    var least = new long[SIGNATURE];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long one : set) {
      for (int i = 0; i < SIGNATURE; i++) {
        least[i] = Math.min(least[i], mix(one ^ SEEDS[i]));
      }
    }
    return least;
  }

  String plain() {
    return plain;
  }

  /// As the signatures see it, within some hundredths.
  double about(Shingles other) {
    int same = 0;
    for (int i = 0; i < SIGNATURE; i++) {
      same += signature[i] == other.signature[i] ? 1 : 0;
    }
    return (double) same / SIGNATURE;
  }

  /// Share of both together that both have (Jaccard).
  double common(Shingles other) {
    int shared = shared(other);
    int all = set.length + other.set.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /// Share of the shorter that the longer has: a cut version is wholly inside.
  double inside(Shingles other) {
    int least = Math.min(set.length, other.set.length);
    return least == 0 ? 0 : (double) shared(other) / least;
  }

  private int shared(Shingles other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < set.length && j < other.set.length) {
      if (set[i] == other.set[j]) {
        shared++;
        i++;
        j++;
      } else if (set[i] < other.set[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
