package newsroom.submission.intake.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a story was taken from somewhere else, by who signs it.
public final class Origins {
  private static final Set<String> MEDIA = Set.of("NEWSPAPER", "GOV_WEBSITE", "GOV_MEDIA_ACCOUNT");
  private static final Pattern NEWSPAPER =
      Pattern.compile(
          "(日报|晚报|早报|时报|商报|导报|都市报|周报|卫生报|健康报|青年报|快报|新华社|中新社|电视台|广播电台|台海网)(社|客户端|网|微信)?$");
  private static final Pattern WEBSITE =
      Pattern.compile("(网站|官网|门户网站|政府网|文明网|人民网|新华网|中国网)$|^中国福建$");
  private static final Pattern ACCOUNT = Pattern.compile("(公众号|客户端|微信|微博|视频号|发布)$|^健康中国$");
  private static final Pattern TAKEN =
      Pattern.compile(
          "^[(（]?(来源|稿源|转自|转载自|据|本文来源|文章来源|信息来源)\\s*[:：丨|]?|转载[)）]?$|综合.{0,12}(报道|消息)[)）]?$");

  public record Origin(String origin, @Nullable String sourceType) {}

  private Origins() {}

  public static Origin of(@Nullable String byline, List<BylineReading.Unit> units) {
    for (var unit : units) {
      String type = unit.unitType() == null ? typeOf(unit.raw()) : unit.unitType();
      if (type != null && MEDIA.contains(type)) {
        return new Origin("REPRINT", type);
      }
    }
    if (byline != null && TAKEN.matcher(byline).find()) {
      return new Origin("REPRINT", units.isEmpty() ? null : typeOf(units.getFirst().raw()));
    }
    return new Origin("ORIGINAL", null);
  }

  static @Nullable String typeOf(String name) {
    if (NEWSPAPER.matcher(name).find()) {
      return "NEWSPAPER";
    }
    return WEBSITE.matcher(name).find()
        ? "GOV_WEBSITE"
        : ACCOUNT.matcher(name).find() ? "GOV_MEDIA_ACCOUNT" : null;
  }
}
