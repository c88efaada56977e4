package newsroom.submission.byline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms in which a registered name may be written, and how far each is from the registered one.
final class Naming {
  /// As registered, apart from usual abbreviations.
  static final int PLAIN = 1;

  /// With or without 公众号, 网站, 社, or what stands in brackets.
  static final int DECORATED = 2;

  /// The place shortened: 省 for 福建省, 福州 for 福州市.
  static final int ELIDED = 3;

  /// The place shrunk to its rank: 市 for whatever city.
  static final int LOCAL = 4;

  private static final Pattern BRACKETS = Pattern.compile("(.+?)\\((.{2,})\\)");
  private static final Pattern NO_NAME =
      Pattern.compile("(筹建?|筹备.*|总院|分院|院区|.*院区|集团|总部|公章|原.+|试行|本部|有限.*|.{1,2})");

  private Naming() {}

  static String key(String name) {
    return Folded.of(name).shortened().text();
  }

  /// @param home the one province of the directory, for names that begin with a bare 省
  static Map<String, Integer> forms(String name, @Nullable String kind, @Nullable String home) {
    var forms = new LinkedHashMap<String, Integer>();
    String key = key(name);
    offer(forms, key, PLAIN);
    var brackets = BRACKETS.matcher(key);
    if (brackets.matches()) {
      offer(forms, brackets.group(1), DECORATED);
      if (!NO_NAME.matcher(brackets.group(2)).matches()) {
        offer(forms, brackets.group(2), DECORATED);
      }
    }
    for (var form : forms.keySet().toArray(String[]::new)) {
      decorated(form, kind, forms);
    }
    for (var form : forms.keySet().toArray(String[]::new)) {
      var region = Region.of(form);
      region.elided().forEach(elided -> offer(forms, elided, ELIDED));
      String local = region.local();
      if (local != null) {
        offer(forms, local, LOCAL);
      }
      if (home != null && form.startsWith("省") && form.length() > 3) {
        offer(forms, home + form.substring(1), ELIDED);
      }
    }
    return forms;
  }

  private static void decorated(String form, @Nullable String kind, Map<String, Integer> forms) {
    if (kind == null) {
      return;
    }
    switch (kind) {
      case "GOV_MEDIA_ACCOUNT" -> {
        if (form.endsWith("公众号")) {
          offer(forms, form.substring(0, form.length() - 3), DECORATED);
        } else {
          offer(forms, form + "公众号", DECORATED);
        }
      }
      case "GOV_WEBSITE" -> {
        if (form.endsWith("网")) {
          offer(forms, form + "网站", DECORATED);
        }
      }
      case "NEWSPAPER" -> {
        if (form.endsWith("报社")) {
          offer(forms, form.substring(0, form.length() - 1), DECORATED);
        } else if (form.endsWith("报")) {
          offer(forms, form + "社", DECORATED);
        }
      }
      default -> {}
    }
  }

  /// A form of two characters is no name: it would be found in every other one.
  private static void offer(Map<String, Integer> forms, String form, int distance) {
    if (form.length() > 2 || distance == PLAIN) {
      forms.putIfAbsent(form, distance);
    }
  }
}
