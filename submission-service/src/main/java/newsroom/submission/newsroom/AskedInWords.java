package newsroom.submission.newsroom;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import newsroom.submission.article.Genres;
import newsroom.submission.article.Sensitivity;
import newsroom.submission.search.Mark;
import newsroom.submission.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/// What a list holds and by what it was filtered, in the words of the house.
public final class AskedInWords {
  private static final Map<String, String> ORIGINS =
      Map.of("ORIGINAL", "原创", "REPRINT", "转载", "COMMISSIONED", "约稿");
  private static final Map<String, String> ORDERS =
      Map.of(
          "NEWEST", "新的在前",
          "OLDEST", "早的在前",
          "MOST_URGENT", "先到期的在前",
          "LATELY_CHANGED", "刚有变动的在前",
          "LONGEST", "长的在前");

  private final Genres genres;
  private final UnitDirectory units;

  public AskedInWords(Genres genres, UnitDirectory units) {
    this.genres = genres;
    this.units = units;
  }

  private record Parameter(String name, String label) {}

  private static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter("q", "检索"),
          new Parameter("status", "状态"),
          new Parameter("urgency", "答复期限"),
          new Parameter("unit", "单位"),
          new Parameter("below", "含下级单位"),
          new Parameter("region", "地区"),
          new Parameter("column", "栏目"),
          new Parameter("genre", "体裁"),
          new Parameter("origin", "稿源"),
          new Parameter("mark", "要留意"),
          new Parameter("sensitivity", "慎重"),
          new Parameter("call", "征稿"),
          new Parameter("receiptNo", "来稿编号"),
          new Parameter("receivedFrom", "来稿自"),
          new Parameter("receivedTo", "来稿至"),
          new Parameter("answeredFrom", "答复自"),
          new Parameter("answeredTo", "答复至"),
          new Parameter("issueNo", "期号"),
          new Parameter("issuedFrom", "刊发自"),
          new Parameter("issuedTo", "刊发至"),
          new Parameter("sort", "次序"));

  /// `状态：在审、退改；单位：示例医院`, or 没有筛选.
  public String of(Map<String, String> asked, LocalDate today) {
    var said =
        PARAMETERS.stream()
            .filter(parameter -> asked.containsKey(parameter.name()))
            .map(parameter ->
                parameter.label()
                    + "："
                    + value(parameter.name(), asked.get(parameter.name()), today))
            .collect(Collectors.joining("；"));
    return said.isEmpty() ? "没有筛选" : said;
  }

  private String value(String name, @Nullable String value, LocalDate today) {
    var text = value == null ? "" : value;
    return switch (name) {
      case "status" -> each(text, AskedInWords::status);
      case "urgency" -> each(text, AskedInWords::urgency);
      case "unit" -> unit(text);
      case "below" -> "是";
      case "genre" -> each(text, code -> genre(code, today));
      case "origin" -> each(text, AskedInWords::origin);
      case "mark" -> each(text, AskedInWords::mark);
      case "sensitivity" -> each(text, AskedInWords::sensitivity);
      case "sort" -> ORDERS.getOrDefault(text, text);
      case "receivedFrom", "receivedTo", "answeredFrom", "answeredTo", "issuedFrom", "issuedTo" ->
          day(text, today);
      default -> text;
    };
  }

  private static String each(String codes, UnaryOperator<String> word) {
    return Arrays.stream(codes.split(","))
        .map(String::strip)
        .map(word)
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static String day(String text, LocalDate today) {
    return text.startsWith("-") ? today.plusDays(Integer.parseInt(text)).toString() : text;
  }

  public static String status(String status) {
    return Submissions.word(status).chinese();
  }

  public static String origin(String code) {
    return ORIGINS.getOrDefault(code, code);
  }

  public String genre(String code, LocalDate day) {
    return genres.on(day).genre(code).map(genre -> genre.zh()).orElse(code);
  }

  private String unit(String unitId) {
    return units
        .roster()
        .find(unitId)
        .map(unit -> unit.state().profile().canonicalName())
        .orElse(unitId);
  }

  private static String urgency(String code) {
    return switch (Urgency.valueOf(code)) {
      case OVERDUE -> "已过十五天";
      case DUE_SOON -> "五天内到期";
      case IN_TIME -> "还早";
    };
  }

  public static String mark(String code) {
    return switch (Mark.valueOf(code)) {
      case UNRESOLVED_BYLINE -> "署名待定";
      case SOURCE_NOT_LISTED -> "来源不在名单";
      case UNSIGNED -> "没有单位审签";
      case AI_USED -> "用过AI";
      case CRITICAL -> "批评报道";
      case UNVERIFIED -> "没有核实记录";
    };
  }

  public static String sensitivity(String code) {
    return Sensitivity.valueOf(code).chinese();
  }
}
