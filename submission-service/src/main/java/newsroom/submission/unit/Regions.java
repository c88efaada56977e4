package newsroom.submission.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// 行政区划 as data: provinces, cities and counties from `regions.csv`.
public final class Regions {
  private static final Pattern BETWEEN = Pattern.compile("[\\s/·>、-]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final List<String> ENDINGS =
      List.of("维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "省", "市", "区", "县", "旗");

  private final String home;
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, List<String>> codes = new HashMap<>();

  /// What a text says.
  public sealed interface Answer {}

  public record Found(Region region) implements Answer {}

  public record Several(List<Region> candidates) implements Answer {}

  public record Unknown() implements Answer {}

  /// @param home code of the paper's own province, where a bare county name is looked for first
  public Regions(String home) {
    this.home = home;
    try (var in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.csv"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(row -> names.put(row[0], row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.forEach((code, name) ->
        variants(name).forEach(v -> codes.computeIfAbsent(v, _ -> new ArrayList<>(1)).add(code)));
  }

  /// A code, a full name, or the name without what is clear or without its last syllable.
  public Answer find(String text) {
    String plain = BETWEEN.matcher(text.strip()).replaceAll("");
    if (DIGITS.matcher(plain).matches()) {
      return byCode(plain).<Answer>map(Found::new).orElseGet(Unknown::new);
    }
    var found = new LinkedHashSet<String>();
    for (int start = 0; start < plain.length(); start++) {
      for (var code : codes.getOrDefault(plain.substring(start), List.of())) {
        if (leads(plain.substring(0, start), parent(code))) {
          found.add(code);
        }
      }
    }
    var best = nearest(found);
    return switch (best.size()) {
      case 0 -> new Unknown();
      case 1 -> new Found(region(best.getFirst()));
      default -> new Several(best.stream().map(this::region).toList());
    };
  }

  /// Also 350000 and 350100.
  public Optional<Region> byCode(String code) {
    String plain = code.length() == 6 ? code.replaceFirst("(00){1,2}$", "") : code;
    return names.containsKey(plain) ? Optional.of(region(plain)) : Optional.empty();
  }

  /// Those directly below; without a code the provinces.
  public List<Region> below(String code) {
    return names.keySet().stream()
        .filter(c -> c.length() > code.length() && c.startsWith(code) && parent(c).equals(code))
        .map(this::region)
        .toList();
  }

  private Region region(String code) {
    var name = new StringBuilder();
    for (int length = 2; length <= code.length(); length += 2) {
      name.append(names.getOrDefault(code.substring(0, length), ""));
    }
    return new Region(code, name.toString());
  }

  /// Whether the text is a chain of the region and those above it, each of which may be left out.
  private boolean leads(String text, String code) {
    if (text.isEmpty()) {
      return true;
    }
    if (code.isEmpty()) {
      return false;
    }
    for (var variant : variants(names.getOrDefault(code, ""))) {
      if (text.endsWith(variant)
          && leads(text.substring(0, text.length() - variant.length()), parent(code))) {
        return true;
      }
    }
    return leads(text, parent(code));
  }

  /// The home province first, then what lies highest.
  private List<String> nearest(Set<String> found) {
    var own = found.stream().filter(code -> code.startsWith(home)).toList();
    var left = own.isEmpty() ? List.copyOf(found) : own;
    int shortest = left.stream().mapToInt(String::length).min().orElse(0);
    return left.stream().filter(code -> code.length() == shortest).toList();
  }

  /// A county of a municipality or of a province itself has no city above it.
  private String parent(String code) {
    if (code.length() <= 2) {
      return "";
    }
    String above = code.substring(0, code.length() - 2);
    return names.containsKey(above) ? above : parent(above);
  }

  private static Set<String> variants(String name) {
    var variants = new LinkedHashSet<String>();
    if (!name.isEmpty()) {
      variants.add(name);
    }
    for (var ending : ENDINGS) {
      if (name.endsWith(ending) && name.length() - ending.length() >= 2) {
        variants.add(name.substring(0, name.length() - ending.length()));
        break;
      }
    }
    return variants;
  }
}
