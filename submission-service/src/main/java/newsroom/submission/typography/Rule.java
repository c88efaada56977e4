package newsroom.submission.typography;

/// A rule of typing with its source. Clauses of the standard are cited as the trade cites them; the
/// standard itself was not read for this build, so nothing here refuses a text.
public enum Rule {
  ELLIPSIS("省略号为六个点", "An ellipsis has six dots", "GB/T 15834—2011 4.11"),
  REPEATED("标点重复", "A mark is repeated", "GB/T 15834—2011 4.3"),
  FULL_WIDTH("中文里用全角标点", "Chinese takes full-width marks", "GB/T 15834—2011 5.1"),
  QUOTES("引号用弯引号，成对", "Quotes are curved and paired", "GB/T 15834—2011 4.8"),
  UNPAIRED("引号、括号或书名号不成对", "A quote or bracket has no partner", "GB/T 15834—2011 4.8"),
  ENUMERATION("并列的引号、书名号之间不用顿号", "No mark between adjacent quoted items", "GB/T 15834—2011 4.5"),
  NESTED_TITLE("书名号里再用书名号用单的", "A title inside a title is single", "GB/T 15834—2011 4.15"),
  TITLE_MARK("书名号不用小于号、大于号", "A title mark is no angle bracket", "GB/T 15834—2011 4.15"),
  DASH("破折号占两个字", "A dash takes two places", "GB/T 15834—2011 4.10"),
  SPAN("年份起止用一字线", "Years are joined by a one-em dash", "GB/T 15834—2011 4.13"),
  HALF_WIDTH_DIGIT("数字、字母用半角", "Digits and letters are half-width", "GB/T 15835—2011 5.1"),
  SPACE("多余的空格", "A space too many", "house");

  private final String chinese;
  private final String english;
  private final String source;

  Rule(String chinese, String english, String source) {
    this.chinese = chinese;
    this.english = english;
    this.source = source;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  public String source() {
    return source;
  }
}
