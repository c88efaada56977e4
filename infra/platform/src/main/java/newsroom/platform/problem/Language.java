package newsroom.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/// The two languages the newsroom speaks to its users; Chinese unless asked otherwise.
public enum Language {
  CHINESE(Locale.SIMPLIFIED_CHINESE),
  ENGLISH(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /// The first language of `Accept-Language` that is ours.
  public static Language of(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return CHINESE;
    }
    for (Locale wanted : Collections.list(request.getLocales())) {
      for (Language language : values()) {
        if (language.locale.getLanguage().equals(wanted.getLanguage())) {
          return language;
        }
      }
    }
    return CHINESE;
  }

  String text(Reason reason) {
    return switch (this) {
      case CHINESE -> reason.chinese();
      case ENGLISH -> reason.english();
    };
  }

  /// Why it was turned down, for an answer that tells of several acts.
  public String text(Refusal refusal) {
    return Problem.filled(text(refusal.reason()), refusal.args());
  }
}
