package newsroom.submission.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsroom.submission.language.ChineseWords;
import newsroom.submission.language.Folding;
import newsroom.submission.search.Wanted.Term;

/// Takes a question apart as a person means it: words, names with their synonyms, phrases in quotes.
public final class Inquiry {
  private static final int LONGEST = 200;
  private static final int MOST_TERMS = 16;
  private static final String PROVINCE = "福建省";
  private static final List<String> LEVELS = List.of(PROVINCE, "国家", "省", "市", "县", "区");
  private static final Pattern QUOTED = Pattern.compile("[\"“”„「『《]([^\"“”„」』》]+)[\"“”」』》]");
  private static final Pattern RUN =
      Pattern.compile(
          "(?<han>[\\p{IsHan}]+)|(?<word>[\\p{L}\\p{Nd}&&[^\\p{IsHan}]][\\p{L}\\p{M}\\p{Nd}&&[^\\p{IsHan}]]*(?:[.,]\\p{Nd}+)*)");
  private static final Set<String> EMPTY =
      Set.of(
          "的", "了", "和", "与", "及", "或", "在", "是", "有", "等", "吗", "呢", "把", "被", "对", "为", "于", "从",
          "到", "向", "并", "也", "都", "请", "请问", "什么", "怎么", "怎样", "如何", "哪些", "哪里", "关于", "有关", "相关",
          "一下", "一个", "我", "我们", "这", "那", "the", "of", "and", "a", "in");

  private final Synonyms synonyms;

  public Inquiry(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  public Wanted read(String text) {
    int end = Math.min(text.length(), LONGEST);
    var folded = Folding.fold(text.substring(0, end));
    var terms = new ArrayList<Term>();
    var runs = new ArrayList<String>();
    var rest = new StringBuilder();
    var quoted = QUOTED.matcher(folded);
    while (quoted.find()) {
      var phrase = plain(quoted.group(1));
      if (!phrase.isEmpty()) {
        terms.add(new Term(List.of(phrase), phrase, 0));
      }
      quoted.appendReplacement(rest, " ");
    }
    quoted.appendTail(rest);
    var chinese = new ChineseWords();
    var found = RUN.matcher(rest);
    int last = -1;
    while (found.find()) {
      if (found.start() == last && !runs.isEmpty()) {
        runs.add(runs.removeLast() + found.group());
      } else {
        runs.add(found.group());
      }
      last = found.end();
      if (found.group("han") != null) {
        han(found.group(), chinese, terms);
      } else {
        var word = found.group().replace(",", "");
        terms.add(new Term(synonyms.of(word), word, 0));
      }
    }
    return new Wanted(chosen(terms), runs);
  }

  /// What is left of a phrase: signs that are no letters part words and nothing more.
  private static String plain(String phrase) {
    return phrase.replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip();
  }

  private void han(String run, ChineseWords chinese, List<Term> terms) {
    int start = 0;
    for (int i = 0; i < run.length(); ) {
      int end = synonyms.end(run, i);
      if (end > i && fits(run, i, end, chinese)) {
        int level = level(run, start, i);
        words(run, start, level, chinese, terms);
        var before = run.substring(level, i).replace(PROVINCE, "省");
        var names = synonyms.of(run.substring(i, end)).stream().map(before::concat).toList();
        terms.add(new Term(names, run, level));
        start = end;
        i = end;
      } else {
        i++;
      }
    }
    words(run, start, run.length(), chinese, terms);
  }

  /// 省卫健委 is one name, and 福建省卫健委 is that in its own newspaper.
  private static int level(String run, int from, int to) {
    for (var level : LEVELS) {
      if (run.startsWith(level, to - level.length()) && to - level.length() == from) {
        return from;
      }
    }
    return to;
  }

  /// 医改 in 中医改革 is no 医改: a short name must not cut the words around it.
  private static boolean fits(String run, int from, int to, ChineseWords chinese) {
    if (to - from > 2) {
      return true;
    }
    var edges = chinese.edges(run);
    return edges.contains(from) || edges.contains(to);
  }

  /// Single signs that follow one another are a word the dictionary lacks; one alone leans on its
  /// neighbour.
  private void words(String run, int from, int to, ChineseWords chinese, List<Term> terms) {
    var words = new ArrayList<String>();
    boolean open = false;
    for (var word : chinese.of(run.substring(from, to))) {
      boolean single = word.codePointCount(0, word.length()) == 1 && !EMPTY.contains(word);
      if (single && open) {
        words.add(words.removeLast() + word);
      } else {
        words.add(word);
      }
      open = single;
    }
    int at = from;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean alone = word.codePointCount(0, word.length()) == 1 && !EMPTY.contains(word);
      if (alone && i + 1 < words.size() && !EMPTY.contains(words.get(i + 1))) {
        words.set(i + 1, word + words.get(i + 1));
        continue;
      }
      if (alone && i > 0 && !EMPTY.contains(words.get(i - 1)) && !terms.isEmpty()) {
        var before = terms.removeLast();
        terms.add(new Term(List.of(before.typed() + word), run, before.at()));
      } else {
        terms.add(new Term(List.of(word), run, at));
      }
      at += word.length();
    }
  }

  private static List<Term> chosen(List<Term> terms) {
    var chosen = new ArrayList<Term>();
    for (var term : terms) {
      boolean known = chosen.stream().anyMatch(t -> t.typed().equals(term.typed()));
      if (!known && !EMPTY.contains(term.typed()) && chosen.size() < MOST_TERMS) {
        chosen.add(term);
      }
    }
    return chosen.isEmpty() ? terms.stream().limit(1).toList() : chosen;
  }
}
