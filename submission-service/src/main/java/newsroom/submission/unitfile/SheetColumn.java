package newsroom.submission.unitfile;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A column of the file, in the order of the template; it is known by its Chinese heading or others.
public enum SheetColumn {
  ID("编号", "unitId", "unit_id", "id", "单位编号"),
  NAME("单位名称", "canonicalName", "name", "名称", "全称", "单位全称"),
  KIND("单位类型", "kind", "type", "类型"),
  STATUS("状态", "status"),
  PARENT("上级单位", "parent", "parentUnitId", "上级", "主管单位"),
  REGION("行政区划", "region", "地区", "所在地区", "区划"),
  ALIASES("别名", "aliases", "alias", "简称"),
  SHORT_NAMES("承上简称", "shortNames", "short_names"),
  NAMED_SINCE("名称启用日期", "namedSince", "named_since"),
  VALID_FROM("设立日期", "validFrom", "valid_from", "成立日期"),
  REPRINT_BASIS("转载依据", "reprintBasis", "reprint_basis"),
  REPRINT_FROM("转载起始日期", "reprintFrom", "reprint_from"),
  REPRINT_TO("转载截止日期", "reprintTo", "reprint_to"),
  SIGN_OFF("单位审签", "signOff", "sign_off"),
  NOTICE_EMAIL("通知邮箱", "noticeEmail", "notice_email", "邮箱", "email"),
  OFFICE_PHONE("办公电话", "officePhone", "office_phone", "电话", "phone");

  private static final Pattern HINT = Pattern.compile("\\(.*\\)$");
  private static final Pattern NOISE = Pattern.compile("[\\s_*:]+");
  private static final Map<String, SheetColumn> BY_HEADING = new HashMap<>();

  static {
    for (var column : values()) {
      BY_HEADING.put(key(column.chinese), column);
      for (var other : column.others.split("\\|")) {
        BY_HEADING.put(key(other), column);
      }
    }
  }

  private final String chinese;
  private final String others;

  SheetColumn(String chinese, String... others) {
    this.chinese = chinese;
    this.others = String.join("|", others);
  }

  /// The heading of the template.
  public String chinese() {
    return chinese;
  }

  public String english() {
    return others.substring(0, others.indexOf('|') < 0 ? others.length() : others.indexOf('|'));
  }

  static Optional<SheetColumn> of(String heading) {
    return Optional.ofNullable(BY_HEADING.get(key(heading)));
  }

  /// Hints in brackets, blanks, stars and case do not count.
  private static String key(String heading) {
    String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).strip();
    return NOISE
        .matcher(HINT.matcher(plain).replaceAll(""))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
