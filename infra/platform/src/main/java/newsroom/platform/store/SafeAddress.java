package newsroom.platform.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A MongoDB address with every setting that keeps an acknowledged write, unless it names its own.
final class SafeAddress {
  private static final Map<String, String> SAFE = new LinkedHashMap<>();

  static {
    SAFE.put("w", "majority");
    SAFE.put("journal", "true");
    SAFE.put("retryWrites", "true");
    SAFE.put("readConcernLevel", "majority");
    SAFE.put("readPreference", "primary");
    SAFE.put("serverSelectionTimeoutMS", "10000");
    SAFE.put("connectTimeoutMS", "3000");
    SAFE.put("socketTimeoutMS", "20000");
    SAFE.put("maxPoolSize", "64");
  }

  private SafeAddress() {}

  static String of(String address) {
    int query = address.indexOf('?');
    String given = query < 0 ? "" : address.substring(query + 1);
    Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Arrays.stream(given.split("&")).map(option -> option.split("=", 2)[0]).forEach(named::add);
    String added =
        SAFE.entrySet().stream()
            .filter(option -> !named.contains(option.getKey()))
            .map(option -> option.getKey() + "=" + option.getValue())
            .collect(Collectors.joining("&"));
    if (given.isEmpty()) {
      return withPath(query < 0 ? address : address.substring(0, query)) + "?" + added;
    }
    return withPath(address.substring(0, query))
        + "?"
        + given
        + (added.isEmpty() ? "" : "&" + added);
  }

  private static String withPath(String address) {
    int hosts = address.indexOf("://") + 3;
    return address.indexOf('/', hosts) < 0 ? address + "/" : address;
  }
}
