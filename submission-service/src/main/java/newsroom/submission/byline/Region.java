package newsroom.submission.byline;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The place a name begins with, and the ways it is left out.
///
/// @param rest the name without the place
record Region(
    @Nullable String province, @Nullable String city, @Nullable String county, String rest) {
  private static final Set<String> CITY_STATES = Set.of("北京市", "上海市", "天津市", "重庆市");

  /// Words that end in 省, 市, 县 or 区 and are no places.
  private static final String NO_PROVINCE = "全各本我外跨";

  private static final String NO_CITY = "超门集夜";
  private static final Set<String> CITIES_OF_A_KIND =
      Set.of("健康城", "智慧城", "文明城", "卫生城", "园林城", "海绵城");
  private static final String NO_COUNTY = "社院校片地小园景病厂灾疫山牧林库镇街";

  private static final int REST = 2;

  static Region of(String key) {
    int province = province(key);
    int city = city(key, province);
    int county = county(key, city);
    return new Region(
        part(key, 0, province),
        part(key, province, city),
        part(key, city, county),
        key.substring(county));
  }

  private static @Nullable String part(String key, int from, int to) {
    return from == to ? null : key.substring(from, to);
  }

  private static int province(String key) {
    if (key.length() >= 3 + REST && CITY_STATES.contains(key.substring(0, 3))) {
      return 3;
    }
    int end = key.isEmpty() || NO_PROVINCE.indexOf(key.charAt(0)) >= 0 ? 0 : end(key, 0, 3, "省");
    return end > 0 ? end : end(key, 0, 6, "自治区");
  }

  private static int city(String key, int from) {
    int end = end(key, from, 3, "市");
    if (end > from) {
      String name = key.substring(from, end - 1);
      boolean place =
          NO_CITY.indexOf(name.charAt(name.length() - 1)) < 0
              && !CITIES_OF_A_KIND.contains(name)
              && key.charAt(end) != '报';
      return place ? end : from;
    }
    return end(key, from, 8, "自治州");
  }

  private static int county(String key, int from) {
    for (int end = from + 3; end <= Math.min(from + 4, key.length() - REST); end++) {
      char rank = key.charAt(end - 1);
      char last = key.charAt(end - 2);
      boolean place =
          rank == '市'
              ? NO_CITY.indexOf(last) < 0 && key.charAt(end) != '报'
              : (rank == '县' || rank == '区') && NO_COUNTY.indexOf(last) < 0;
      if (place && han(key, from, end)) {
        return end;
      }
    }
    return from;
  }

  /// Where a place of two to `most` characters ends that closes with the word; `from` when none does.
  private static int end(String key, int from, int most, String word) {
    int at = key.indexOf(word, from + 2);
    int end = at + word.length();
    return at >= 0 && at <= from + most && key.length() - end >= REST && han(key, from, at)
        ? end
        : from;
  }

  private static boolean han(String key, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = key.charAt(i);
      if (!Character.isSurrogate(c) && !Character.isIdeographic(c)) {
        return false;
      }
    }
    return true;
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
