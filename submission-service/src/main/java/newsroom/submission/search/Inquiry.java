package newsroom.submission.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsroom.submission.language.ChineseWords;
import newsroom.submission.language.Folding;
import newsroom.submission.search.Wanted.Days;
import newsroom.submission.search.Wanted.Term;

/// Takes a question apart as a person means it: words, names with their synonyms, phrases in quotes.
public final class Inquiry {
  private static final int LONGEST = 200;
  private static final int MOST_TERMS = 16;
  private static final String PROVINCE = "福建省";
  private static final List<String> LEVELS = List.of(PROVINCE, "国家", "省", "市", "县", "区");
  private static final Pattern QUOTED = Pattern.compile("[\"“”„「『《]([^\"“”„」』》]+)[\"“”」』》]");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\p{Nd}.\\-])((?:19|20)\\d\\d)(?:年度?(?:(1[0-2]|0?[1-9])月份?(?!\\d))?|(?![\\p{L}\\p{Nd}.,\\-]))");
  private static final Pattern LETTERS = Pattern.compile("[a-z]{2,40}");
  private static final String COUNTED = "个名人例台张家所项次场件份支辆元岁年月日天万亿克米里种位床条款";
  private static final Pattern RUN =
      Pattern.compile(
          "(?<han>[\\p{IsHan}]+)|(?<word>[\\p{L}\\p{Nd}&&[^\\p{IsHan}]][\\p{L}\\p{M}\\p{Nd}&&[^\\p{IsHan}]]*(?:[.,]\\p{Nd}+)*)");
  private static final Set<String> EMPTY =
      Set.of(
          "的", "了", "和", "与", "及", "或", "在", "是", "有", "等", "吗", "呢", "把", "被", "对", "为", "于", "从",
          "到", "向", "并", "也", "都", "请", "请问", "什么", "怎么", "怎样", "如何", "哪些", "哪里", "关于", "有关", "相关",
          "一下", "一个", "我", "我们", "这", "那", "the", "of", "and", "a", "in", "可以", "能", "能不能", "可不可以",
          "是否", "有没有", "几", "几岁", "多大", "多久", "多少", "哪", "哪个", "哪儿", "谁", "为什么", "为何", "怎么办", "应该",
          "应", "该", "要", "会", "不会", "需要", "里", "中", "上", "去", "来", "做", "得", "地", "着", "过", "就",
          "还", "又", "吧", "啊", "呀", "给", "让", "想", "想要", "知道", "以及", "还是", "时候", "之", "其", "它", "他",
          "她", "你", "您", "他们", "新闻", "报道", "稿件", "文章");

  private final Synonyms synonyms;

  public Inquiry(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  public Wanted read(String text) {
    int end = Math.min(text.length(), LONGEST);
    var folded = spelled(Folding.fold(text.substring(0, end)));
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
    var timeless = new StringBuilder();
    var time = TIME.matcher(rest.toString());
    while (time.find()) {
      terms.add(time(time));
      time.appendReplacement(timeless, " ");
    }
    time.appendTail(timeless);
    rest = timeless;
    var chinese = new ChineseWords();
    var found = RUN.matcher(rest);
    int last = -1;
    int from = 0;
    while (from < rest.length() && found.region(from, rest.length()).find()) {
      from = found.end();
      if (found.start() == last && !runs.isEmpty()) {
        runs.add(runs.removeLast() + found.group());
      } else {
        runs.add(found.group());
      }
      last = found.end();
      if (found.group("han") != null) {
        han(found.group(), chinese, terms);
      } else {
        from = word(rest.toString(), found.start(), found.end(), terms);
        last = from;
      }
    }
    return new Wanted(chosen(terms), runs);
  }

  /// tang niao bing is one word when a known name is typed so.
  private String spelled(String text) {
    var letters = text.replaceAll("[ ']+", "");
    return letters.length() < text.strip().length()
            && LETTERS.matcher(letters).matches()
            && !synonyms.typedAs(letters).isEmpty()
        ? letters
        : text;
  }

  /// hpv疫苗 is one name, 320台 a number with what it counts, tnb may be 糖尿病.
  private int word(String text, int from, int to, List<Term> terms) {
    int end = synonyms.end(text, from);
    if (end > to) {
      terms.add(named(text.substring(from, end)));
      return end;
    }
    var word = text.substring(from, to).replace(",", "");
    if (to < text.length()
        && Character.isDigit(text.charAt(to - 1))
        && COUNTED.indexOf(text.charAt(to)) >= 0) {
      boolean scaled = "万亿".indexOf(text.charAt(to)) >= 0;
      var counted = word + text.charAt(to);
      terms.add(new Term(List.of(counted), scaled ? List.of() : List.of(word), counted, 0, null));
      return to + 1;
    }
    var names = new LinkedHashSet<>(synonyms.of(word));
    var near = new LinkedHashSet<>(synonyms.near(word));
    if (names.size() == 1 && LETTERS.matcher(word).matches()) {
      for (var name : synonyms.typedAs(word)) {
        names.addAll(synonyms.of(name));
        near.addAll(synonyms.near(name));
      }
      near.removeAll(names);
    }
    terms.add(new Term(List.copyOf(names), List.copyOf(near), word, 0, null));
    return to;
  }

  private Term named(String name) {
    return new Term(synonyms.of(name), synonyms.near(name), name, 0, null);
  }

  private static Term time(Matcher found) {
    int year = Integer.parseInt(found.group(1));
    if (found.group(2) == null) {
      return new Term(
          List.of(found.group(1) + "年"),
          List.of(),
          found.group(),
          0,
          new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    var month = YearMonth.of(year, Integer.parseInt(found.group(2)));
    return new Term(
        List.of(year + "年" + month.getMonthValue() + "月"),
        List.of(),
        found.group(),
        0,
        new Days(month.atDay(1), month.atEndOfMonth()));
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
        var name = run.substring(i, end);
        var names = synonyms.of(name).stream().map(before::concat).toList();
        terms.add(new Term(names, synonyms.near(name), run, level, null));
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

  /// One sign says little beside two words.
  private static List<Term> chosen(List<Term> terms) {
    var chosen = new ArrayList<Term>();
    for (var term : terms) {
      boolean known = chosen.stream().anyMatch(t -> t.typed().equals(term.typed()));
      if (!known && !EMPTY.contains(term.typed()) && chosen.size() < MOST_TERMS) {
        chosen.add(term);
      }
    }
    if (chosen.stream().filter(term -> !isSign(term)).count() > 1) {
      chosen.removeIf(Inquiry::isSign);
    }
    return chosen.isEmpty() ? terms.stream().limit(1).toList() : chosen;
  }

  private static boolean isSign(Term term) {
    var typed = term.typed();
    return typed.length() == 1 && Character.isIdeographic(typed.charAt(0));
  }
}
