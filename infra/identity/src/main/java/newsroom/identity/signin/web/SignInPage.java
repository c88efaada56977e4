package newsroom.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import newsroom.identity.IdentitySettings;
import newsroom.identity.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Name and password. What was typed as name stays; the answer stands at the field.
@Controller
class SignInPage {
  private final SignIn signIn;
  private final BrowserSession browser;
  private final Words words;
  private final IdentitySettings settings;

  SignInPage(SignIn signIn, BrowserSession browser, Words words, IdentitySettings settings) {
    this.signIn = signIn;
    this.browser = browser;
    this.words = words;
    this.settings = settings;
  }

  @GetMapping("/login")
  String page(HttpServletRequest request, Model model, Locale locale) {
    for (String notice : new String[] {"out", "stale", "ready"}) {
      if (request.getParameterMap().containsKey(notice)) {
        model.addAttribute("notice", words.say("login." + notice, locale));
      }
    }
    return "login";
  }

  @PostMapping("/login")
  String judge(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    model.addAttribute("username", username);
    if (username.isBlank() || password.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return refuse(
          model,
          username.isBlank() ? words.say("login.username-empty", locale) : null,
          password.isEmpty() ? words.say("login.password-empty", locale) : null);
    }
    return switch (signIn.tryPassword(username, password, Address.of(request))) {
      case SignIn.Outcome.In(var account) -> {
        browser.signIn(account, request, response);
        yield browser.onward(request, response, "redirect:" + settings.desk());
      }
      case SignIn.Outcome.Wrong(var left, var then) -> {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        yield refuse(
            model, null, words.say("login.wrong", locale, left, words.pause(then, locale)));
      }
      case SignIn.Outcome.Wait(var pause) -> {
        response.setStatus(429);
        response.setHeader(HttpHeaders.RETRY_AFTER, Words.retryAfter(pause));
        yield refuse(model, null, words.say("login.wait", locale, words.pause(pause, locale)));
      }
      case SignIn.Outcome.Closed() -> {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        yield refuse(model, words.say("login.closed", locale), null);
      }
    };
  }

  private static String refuse(
      Model model, @Nullable String usernameError, @Nullable String passwordError) {
    model.addAttribute("usernameError", usernameError);
    model.addAttribute("passwordError", passwordError);
    return "login";
  }
}
