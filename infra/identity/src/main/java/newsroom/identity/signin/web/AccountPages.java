package newsroom.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import newsroom.identity.account.Account;
import newsroom.identity.account.AccountDesk;
import newsroom.identity.account.Refusal;
import newsroom.identity.account.Refused;
import newsroom.identity.signin.SecondFactor;
import newsroom.identity.signin.SignIn;
import newsroom.identity.signin.Totp;
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
  private static final String ACCOUNT = "redirect:/account";

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
    account(person, model);
    return "account";
  }

  /// A form's address opened as a page: the language was switched, or one signed in on the way.
  @GetMapping({"/account/password", "/account/authenticator/drop"})
  String back() {
    return ACCOUNT;
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
    var form = new Form(response, model, words, locale);
    Account account = account(person, model);
    if (!form.known("current", again(account, current, request))) {
      return "account";
    }
    try {
      desk.changePassword(account.id(), password, request.getSession().getId());
    } catch (Refused refused) {
      if (!(refused.refusal() instanceof Refusal.Invalid invalid)) {
        throw refused;
      }
      form.invalid(invalid);
      return "account";
    }
    next.addFlashAttribute("done", form.say("account.password-changed"));
    return ACCOUNT;
  }

  @GetMapping("/account/authenticator")
  String authenticator(
      Authentication person, HttpServletRequest request, HttpSession session, Model model) {
    Account account = desk.find(person.getName());
    if (account.hasSecondFactor()) {
      return ACCOUNT;
    }
    model.addAttribute("needed", request.getParameterMap().containsKey("needed"));
    model.addAttribute("first", request.getParameterMap().containsKey("first"));
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
    var form = new Form(response, model, words, locale);
    if (form.known("current", again(account, current, request))
        && form.right(secondFactor.enrol(account.id(), secret, code))) {
      session.removeAttribute(PENDING);
      browser.codeShown(person, request, response);
      next.addFlashAttribute("done", form.say("account.authenticator-on"));
      return browser.onward(request, response, ACCOUNT);
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
    var form = new Form(response, model, words, locale);
    Account account = account(person, model);
    if (!form.known("dropCurrent", again(account, current, request))
        || !form.right(secondFactor.check(account.id(), code))) {
      return "account";
    }
    secondFactor.drop(account.id());
    next.addFlashAttribute("done", form.say("account.authenticator-off"));
    return ACCOUNT;
  }

  private Account account(Authentication person, Model model) {
    Account account = desk.find(person.getName());
    model.addAttribute("account", account);
    return account;
  }

  private SignIn.Outcome again(Account account, String password, HttpServletRequest request) {
    return signIn.tryPassword(account.username(), password, Address.of(request));
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
}
