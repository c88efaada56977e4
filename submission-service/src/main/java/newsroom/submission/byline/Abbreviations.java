package newsroom.submission.byline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the names of public institutions are usually shortened. The short form is what is compared.
final class Abbreviations {
  /// First the short form, then what means the same.
  private static final List<List<String>> SAME =
      List.of(
          List.of("卫健委", "卫生健康委员会", "卫生健康委"),
          List.of("卫健局", "卫生健康局"),
          List.of("卫计委", "卫生和计划生育委员会", "卫生计生委"),
          List.of("卫计局", "卫生和计划生育局", "卫生计生局"),
          List.of("疾控中心", "疾病预防控制中心", "疾病控制中心"),
          List.of("疾控局", "疾病预防控制局"),
          List.of("计生协", "计划生育协会", "计生协会"),
          List.of("爱卫办", "爱国卫生运动委员会办公室", "爱卫会办公室"),
          List.of("爱卫会", "爱国卫生运动委员会"),
          List.of("红会", "红十字会"),
          List.of("政府", "人民政府"),
          List.of("市监局", "市场监督管理局", "市场监管局"),
          List.of("药监局", "药品监督管理局", "药品监管局"),
          List.of("医保局", "医疗保障局"),
          List.of("中医药局", "中医药管理局"),
          List.of("发改委", "发展和改革委员会", "发展改革委"),
          List.of("人社厅", "人力资源和社会保障厅"),
          List.of("人社局", "人力资源和社会保障局"),
          List.of("妇联", "妇女联合会"),
          List.of("残联", "残疾人联合会"),
          List.of("科协", "科学技术协会"),
          List.of("文明办", "精神文明建设指导委员会办公室", "精神文明建设办公室"),
          List.of("纪委", "纪律检查委员会"),
          List.of("医大", "医科大学"),
          List.of("附一院", "附属第一医院", "附属一院", "附一医院", "附一"),
          List.of("附二院", "附属第二医院", "附属二院", "附二医院", "附二"),
          List.of("附三院", "附属第三医院", "附属三院", "附三医院", "附三"),
          List.of("附四院", "附属第四医院", "附属四院", "附四医院", "附四"),
          List.of("附五院", "附属第五医院", "附属五院", "附五医院", "附五"),
          List.of("网站", "官方门户网站", "政府门户网站", "门户网站", "官方网站", "官网"),
          List.of("公众号", "官方微信公众号", "微信公众平台", "微信公众号", "微信号", "官方微信", "官微", "微信"),
          List.of("微博", "官方微博"),
          List.of("客户端", "手机客户端", "新闻客户端", "app"));

  private static final Map<String, String> SHORT = new HashMap<>();

  static {
    SAME.forEach(group -> group.forEach(form -> SHORT.put(form, group.getFirst())));
    // The website of a government is 人民政府门户网站: the government stays in the name
    SHORT.put("政府门户网站", "政府网站");
    SHORT.put("人民政府门户网站", "政府网站");
  }

  static final Pattern LONG_FORM =
      Pattern.compile(
          SHORT.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(o -> o))
              .map(Pattern::quote)
              .collect(Collectors.joining("|")));

  private Abbreviations() {}

  static String shortOf(String form) {
    return SHORT.getOrDefault(form, form);
  }
}
