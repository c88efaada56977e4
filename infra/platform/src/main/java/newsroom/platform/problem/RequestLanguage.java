package newsroom.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// The request's language as Spring wants to hear it.
final class RequestLanguage implements LocaleResolver {
  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Language.of(request).locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is the request's own");
  }
}
