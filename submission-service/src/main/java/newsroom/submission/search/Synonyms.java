package newsroom.submission.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newsroom.submission.language.ChineseWords;
import newsroom.submission.language.Folding;
import newsroom.submission.language.Pinyin;
import org.jspecify.annotations.Nullable;

/// Other names of the same thing: what the registry knows of units, and what the trade shortens.
public final class Synonyms {
  private static final String PROVINCE = "福建";

  private final Map<String, Set<String>> others = new HashMap<>();
  private final Map<String, Set<String>> nearer = new HashMap<>();
  private @Nullable Map<String, Set<String>> byPinyin;
  private int longest;

  public Synonyms(Collection<? extends Collection<String>> units) {
    for (var line : trade()) {
      int narrower = line.indexOf(">");
      var names = narrower < 0 ? line : line.subList(0, narrower);
      add(names);
      if (narrower >= 0) {
        for (var name : names) {
          nearer
              .computeIfAbsent(name, _ -> new LinkedHashSet<>())
              .addAll(
                  line.subList(narrower + 1, line.size()).stream()
                      .filter(near -> near.length() > 1)
                      .toList());
        }
      }
    }
    units.forEach(names -> add(names.stream().map(Folding::fold).toList()));
  }

  private void add(Collection<String> names) {
    for (var name : names) {
      if (name.length() > 1) {
        others.computeIfAbsent(name, _ -> new LinkedHashSet<>()).addAll(names);
        longest = Math.max(longest, name.length());
      }
    }
  }

  /// End of the longest known name that begins there, or that place itself.
  int end(String text, int from) {
    for (int to = Math.min(text.length(), from + longest); to > from + 1; to--) {
      if (others.containsKey(text.substring(from, to))) {
        return to;
      }
    }
    return from;
  }

  /// The name itself first. 福建省卫健委 is 省卫健委 in its own newspaper.
  List<String> of(String name) {
    var all = new LinkedHashSet<String>();
    all.add(name);
    all.addAll(others.getOrDefault(name, Set.of()));
    for (var one : List.copyOf(all)) {
      if (one.startsWith(PROVINCE + "省") && one.length() > 4) {
        all.add(one.substring(PROVINCE.length()));
      }
    }
    return List.copyOf(all);
  }

  /// What is found after the name and its equals.
  List<String> near(String name) {
    var all = new LinkedHashSet<>(nearer.getOrDefault(name, Set.of()));
    all.removeAll(of(name));
    return List.copyOf(all);
  }

  /// The known names that may be typed so: tnb is 糖尿病.
  synchronized Set<String> typedAs(String letters) {
    var all = byPinyin;
    if (all == null) {
      all = new HashMap<>();
      var known = new LinkedHashSet<>(others.keySet());
      known.addAll(ChineseWords.terms());
      for (var name : known) {
        for (var typed : Pinyin.typed(name)) {
          all.computeIfAbsent(typed, _ -> new LinkedHashSet<>()).add(name);
        }
      }
      byPinyin = all;
    }
    return all.getOrDefault(letters, Set.of());
  }

  private static List<List<String>> trade() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.txt")),
                StandardCharsets.UTF_8))) {
      var all = new ArrayList<List<String>>();
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> all.add(Arrays.asList(Folding.fold(line).split(" +"))));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
