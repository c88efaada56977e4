package newsroom.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import newsroom.identity.account.AccountDesk;
import newsroom.identity.signin.SecondFactor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second factor, asked for before an act that needs it.
@Controller
@PreAuthorize("isAuthenticated()")
class CodePage {
  private final AccountDesk desk;
  private final SecondFactor secondFactor;
  private final BrowserSession browser;
  private final Words words;

  CodePage(AccountDesk desk, SecondFactor secondFactor, BrowserSession browser, Words words) {
    this.desk = desk;
    this.secondFactor = secondFactor;
    this.browser = browser;
    this.words = words;
  }

  /// Whoever has no authenticator yet sets one up on the way; that shows a code as well.
  @GetMapping("/code")
  String page(Authentication person) {
    return desk.find(person.getName()).hasSecondFactor()
        ? "code"
        : "redirect:/account/authenticator?needed";
  }

  @PostMapping("/code")
  String judge(
      @RequestParam(defaultValue = "") String code,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var form = new Form(response, model, words, locale);
    if (!form.right(secondFactor.check(person.getName(), code))) {
      return "code";
    }
    browser.codeShown(person, request, response);
    return browser.onward(request, response, "redirect:/account");
  }
}
