package newsroom.submission.byline;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The place a name begins with, and the ways it is left out.
///
/// @param rest the name without the place
record Region(
    @Nullable String province, @Nullable String city, @Nullable String county, String rest) {
  private static final String HAN = "\\p{IsHan}";

  private static final Pattern PLACES =
      Pattern.compile(
          "^(?<province>(?!全|各|本|我|外|跨)"
              + HAN
              + "{2,3}?省|"
              + HAN
              + "{2,6}?自治区|(?:北京|上海|天津|重庆)市)?"
              + "(?<city>"
              + HAN
              + "{2,3}?(?<!超|门|集|夜|健康城|智慧城|文明城|卫生城|园林城|海绵城)市(?!报)|"
              + HAN
              + "{2,8}?自治州)?"
              + "(?<county>"
              + HAN
              + "{2,3}?(?<![社院校片地小园景病厂灾疫山牧林库镇街])(?:县|区|市(?<![超门集夜]市)(?!报)))?"
              + "(?<rest>.{2,})$");

  static Region of(String key) {
    var found = PLACES.matcher(key);
    if (!found.matches()) {
      return new Region(null, null, null, key);
    }
    return new Region(
        found.group("province"), found.group("city"), found.group("county"), found.group("rest"));
  }

  boolean named() {
    return province != null || city != null || county != null;
  }

  /// 福建省, 福州市 …: the whole place as written.
  String place() {
    return or(province) + or(city) + or(county);
  }

  /// With larger places or the word 省 or 市 left out, still unmistakable: 省血液中心, 福州疾控中心.
  Set<String> elided() {
    var names = new LinkedHashSet<String>();
    String inner = or(city) + or(county);
    if (province != null && inner.isEmpty()) {
      names.add(province.endsWith("省") ? "省" + rest : "市" + rest);
      names.add(bare(province) + rest);
    } else if (province != null) {
      names.add(inner + rest);
    }
    if (county != null) {
      names.add(county + rest);
      if (city != null) {
        names.add(bare(city) + county + rest);
      }
      if (bare(county).length() > 1) {
        names.add(bare(county) + rest);
      }
    } else if (city != null) {
      names.add(bare(city) + rest);
    }
    return names;
  }

  /// With the place shrunk to its rank: 市疾控中心. Which city is meant must be clear otherwise.
  @Nullable String local() {
    String last = county != null ? county : city;
    return last == null ? null : last.substring(last.length() - 1) + rest;
  }

  private static String bare(String place) {
    return place.substring(0, place.length() - 1);
  }

  private static String or(@Nullable String place) {
    return place == null ? "" : place;
  }
}
