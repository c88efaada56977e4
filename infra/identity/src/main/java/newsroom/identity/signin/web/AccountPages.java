package newsroom.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import newsroom.identity.account.Account;
import newsroom.identity.account.AccountDesk;
import newsroom.identity.account.Refusal;
import newsroom.identity.account.Refused;
import newsroom.identity.signin.SecondFactor;
import newsroom.identity.signin.SignIn;
import newsroom.identity.signin.Totp;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own account: password and authenticator. An open session alone changes neither.
@Controller
@PreAuthorize("isAuthenticated()")
class AccountPages {
  private static final String PENDING = "newsroom.authenticator";

  private final AccountDesk desk;
  private final SignIn signIn;
  private final SecondFactor secondFactor;
  private final BrowserSession browser;
  private final Words words;

  AccountPages(
      AccountDesk desk,
      SignIn signIn,
      SecondFactor secondFactor,
      BrowserSession browser,
      Words words) {
    this.desk = desk;
    this.signIn = signIn;
    this.secondFactor = secondFactor;
    this.browser = browser;
    this.words = words;
  }

  @GetMapping("/account")
  String page(Authentication person, Model model) {
    model.addAttribute("account", desk.find(person.getName()));
    return "account";
  }

  /// A form's address opened as a page: the language was switched, or one signed in on the way.
  @GetMapping({"/account/password", "/account/authenticator/drop"})
  String back() {
    return "redirect:/account";
  }

  @PostMapping("/account/password")
  String changePassword(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model,
      Locale locale) {
    Account account = desk.find(person.getName());
    model.addAttribute("account", account);
    Map<String, String> errors = new HashMap<>();
    model.addAttribute("errors", errors);
    if (!known(account, current, "current", request, response, errors, locale)) {
      return "account";
    }
    try {
      desk.changePassword(account.id(), password, request.getSession().getId());
    } catch (Refused refused) {
      if (!(refused.refusal() instanceof Refusal.Invalid invalid)) {
        throw refused;
      }
      response.setStatus(422);
      errors.putAll(words.faults(invalid, locale));
      return "account";
    }
    next.addFlashAttribute("done", words.say("account.password-changed", locale));
    return "redirect:/account";
  }

  @GetMapping("/account/authenticator")
  String authenticator(
      Authentication person, HttpServletRequest request, HttpSession session, Model model) {
    Account account = desk.find(person.getName());
    if (account.hasSecondFactor()) {
      return "redirect:/account";
    }
    model.addAttribute("needed", request.getParameterMap().containsKey("needed"));
    return offer(account, session, model);
  }

  @PostMapping("/account/authenticator")
  String enrol(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String code,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model,
      Locale locale) {
    Account account = desk.find(person.getName());
    HttpSession session = request.getSession();
    if (account.hasSecondFactor() || !(session.getAttribute(PENDING) instanceof byte[] secret)) {
      return "redirect:/account/authenticator";
    }
    Map<String, String> errors = new HashMap<>();
    model.addAttribute("errors", errors);
    if (known(account, current, "current", request, response, errors, locale)
        && right(secondFactor.enrol(account.id(), secret, code), response, errors, locale)) {
      session.removeAttribute(PENDING);
      browser.codeShown(person, request, response);
      next.addFlashAttribute("done", words.say("account.authenticator-on", locale));
      return browser.onward(request, response);
    }
    return offer(account, session, model);
  }

  @PostMapping("/account/authenticator/drop")
  String drop(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String code,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model,
      Locale locale) {
    Account account = desk.find(person.getName());
    model.addAttribute("account", account);
    Map<String, String> errors = new HashMap<>();
    model.addAttribute("errors", errors);
    if (known(account, current, "dropCurrent", request, response, errors, locale)
        && right(secondFactor.check(account.id(), code), response, errors, locale)) {
      secondFactor.drop(account.id());
      next.addFlashAttribute("done", words.say("account.authenticator-off", locale));
      return "redirect:/account";
    }
    return "account";
  }

  private static String offer(Account account, HttpSession session, Model model) {
    byte[] secret =
        session.getAttribute(PENDING) instanceof byte[] pending ? pending : Totp.newSecret();
    session.setAttribute(PENDING, secret);
    model.addAttribute("account", account);
    model.addAttribute("secret", Totp.base32(secret).replaceAll("(.{4})(?!$)", "$1 "));
    model.addAttribute(
        "qr", QrPicture.of(Totp.address(secret, "采编台 Newsroom", account.username())));
    return "authenticator";
  }

  /// The present password, throttled like a sign-in.
  private boolean known(
      Account account,
      String password,
      String field,
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> errors,
      Locale locale) {
    return switch (signIn.tryPassword(account.username(), password, Address.of(request))) {
      case SignIn.Outcome.In _ -> true;
      case SignIn.Outcome.Closed _ -> false;
      case SignIn.Outcome.Wrong(var left, var then) -> {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        errors.put(field, words.say("account.wrong", locale, left, words.pause(then, locale)));
        yield false;
      }
      case SignIn.Outcome.Wait(var pause) -> {
        response.setStatus(429);
        response.setHeader(HttpHeaders.RETRY_AFTER, Words.retryAfter(pause));
        errors.put(field, words.say("login.wait", locale, words.pause(pause, locale)));
        yield false;
      }
    };
  }

  private boolean right(
      SecondFactor.Outcome outcome,
      HttpServletResponse response,
      Map<String, String> errors,
      Locale locale) {
    return switch (outcome) {
      case SecondFactor.Outcome.Right() -> true;
      case SecondFactor.Outcome.Wrong(var left, var then) -> {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        errors.put("code", words.say("code.wrong", locale, left, words.pause(then, locale)));
        yield false;
      }
      case SecondFactor.Outcome.Wait(var pause) -> {
        response.setStatus(429);
        response.setHeader(HttpHeaders.RETRY_AFTER, Words.retryAfter(pause));
        errors.put("code", words.say("code.wait", locale, words.pause(pause, locale)));
        yield false;
      }
    };
  }
}
