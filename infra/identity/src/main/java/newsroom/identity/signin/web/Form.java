package newsroom.identity.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import newsroom.identity.account.Refusal;
import newsroom.identity.signin.SecondFactor;
import newsroom.identity.signin.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;

/// One form that was sent: what is wrong with it goes to its field as a sentence, and into the status.
final class Form {
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;

  private final HttpServletResponse response;
  private final Words words;
  private final Locale locale;
  private final Map<String, String> errors = new HashMap<>();

  Form(HttpServletResponse response, Model model, Words words, Locale locale) {
    this.response = response;
    this.words = words;
    this.locale = locale;
    model.addAttribute("errors", errors);
  }

  String say(String code) {
    return words.say(code, locale);
  }

  /// The present password, throttled like a sign-in.
  boolean known(String field, SignIn.Outcome outcome) {
    return switch (outcome) {
      case SignIn.Outcome.In _ -> true;
      case SignIn.Outcome.Closed _ -> false;
      case SignIn.Outcome.Wrong(var left, var then) -> wrong(field, "account.wrong", left, then);
      case SignIn.Outcome.Wait(var pause) -> wait(field, "login.wait", pause);
    };
  }

  /// The six digits.
  boolean right(SecondFactor.Outcome outcome) {
    return switch (outcome) {
      case SecondFactor.Outcome.Right() -> true;
      case SecondFactor.Outcome.Wrong(var left, var then) ->
          wrong("code", "code.wrong", left, then);
      case SecondFactor.Outcome.Wait(var pause) -> wait("code", "code.wait", pause);
    };
  }

  void invalid(Refusal.Invalid invalid) {
    response.setStatus(UNPROCESSABLE);
    errors.putAll(words.faults(invalid, locale));
  }

  private boolean wrong(String field, String code, int left, Duration then) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    errors.put(field, words.say(code, locale, left, words.pause(then, locale)));
    return false;
  }

  private boolean wait(String field, String code, Duration pause) {
    response.setStatus(TOO_MANY);
    response.setHeader(HttpHeaders.RETRY_AFTER, Words.retryAfter(pause));
    errors.put(field, words.say(code, locale, words.pause(pause, locale)));
    return false;
  }
}
