package newsroom.identity.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.Account;
import newsroom.identity.account.AccountDesk;
import newsroom.identity.account.Refusal;
import newsroom.identity.account.Refused;
import newsroom.identity.signin.Attempts;
import newsroom.identity.signin.Door;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// First use: becoming the first administrator, and setting a password on an invitation. The token
/// arrives behind `#`; a small script, or the person, puts it into the form. Whoever has set a password is
/// signed in: the link and the password have shown who it is.
@Controller
class LinkPages {
  private final AccountDesk desk;
  private final Attempts attempts;
  private final BrowserSession browser;
  private final Words words;
  private final IdentitySettings settings;

  LinkPages(
      AccountDesk desk,
      Attempts attempts,
      BrowserSession browser,
      Words words,
      IdentitySettings settings) {
    this.settings = settings;
    this.desk = desk;
    this.attempts = attempts;
    this.browser = browser;
    this.words = words;
  }

  @GetMapping("/setup")
  String setupPage() {
    return "setup";
  }

  @PostMapping("/setup")
  String setUp(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next,
      Model model,
      Locale locale) {
    model.addAttribute("token", token).addAttribute("username", username);
    model.addAttribute("name", name);
    return guarded(
        "setup",
        request,
        response,
        model,
        locale,
        () -> {
          var account = desk.setUp(bare(token), username, name, password);
          next.addFlashAttribute("username", account.username());
          return "redirect:/login?ready";
        });
  }

  @GetMapping("/invite")
  String invitePage() {
    return "invite";
  }

  /// The first step: who the link is for.
  @PostMapping(path = "/invite", params = "!password")
  String look(
      @RequestParam(defaultValue = "") String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    model.addAttribute("token", token);
    return guarded(
        "invite",
        request,
        response,
        model,
        locale,
        () -> {
          expected(desk.expected(bare(token)), model, locale);
          return "invite";
        });
  }

  @PostMapping(path = "/invite", params = "password")
  String accept(
      @RequestParam(defaultValue = "") String token,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    model.addAttribute("token", token);
    desk.invited(bare(token)).ifPresent(account -> expected(account, model, locale));
    return guarded(
        "invite",
        request,
        response,
        model,
        locale,
        () -> {
          boolean first = !desk.expected(bare(token)).hasPassword();
          var account = desk.accept(bare(token), password);
          browser.signIn(account, request, response);
          return onward(account, first);
        });
  }

  /// Newcomers of a unit try the way of an article first, those of the newspaper are offered one-time codes.
  private String onward(Account account, boolean first) {
    if (!first) {
      return "redirect:" + settings.desk();
    }
    return account.profile().ofAUnit()
        ? "redirect:" + settings.desk() + "first"
        : "redirect:/account/authenticator?first";
  }

  private void expected(Account account, Model model, Locale locale) {
    model.addAttribute("account", account).addAttribute("first", !account.hasPassword());
    model.addAttribute("ofUnit", account.profile().ofAUnit());
    var pending = account.pending();
    if (pending != null) {
      model.addAttribute("until", words.moment(pending.until(), locale));
    }
  }

  private String guarded(
      String page,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale,
      Supplier<String> act) {
    String address = Address.of(request);
    if (attempts.begin(Door.LINK_FROM_ADDRESS, address) instanceof Attempts.Entry.Shut shut) {
      Duration pause = shut.pause();
      response.setStatus(429);
      response.setHeader(HttpHeaders.RETRY_AFTER, Words.retryAfter(pause));
      model.addAttribute(
          "errors", Map.of("token", words.say("login.wait", locale, words.pause(pause, locale))));
      return page;
    }
    try {
      String onward = act.get();
      attempts.takeBack(Door.LINK_FROM_ADDRESS, address);
      return onward;
    } catch (Refused refused) {
      switch (refused.refusal()) {
        case Refusal.Invalid invalid -> {
          attempts.takeBack(Door.LINK_FROM_ADDRESS, address);
          response.setStatus(422);
          model.addAttribute("errors", words.faults(invalid, locale));
        }
        case Refusal.LinkExpired(var at) -> {
          response.setStatus(HttpServletResponse.SC_GONE);
          model.addAttribute("expiredAt", words.moment(at, locale));
          return "over";
        }
        case Refusal.LinkSpent _ when page.equals("invite") -> {
          response.setStatus(HttpServletResponse.SC_GONE);
          return "over";
        }
        case Refusal.LinkSpent _ -> {
          response.setStatus(HttpServletResponse.SC_GONE);
          model.addAttribute("errors", Map.of("token", words.say(page + ".spent", locale)));
        }
        default -> throw refused;
      }
      return page;
    }
  }

  /// Somebody may paste the whole link.
  private static String bare(String token) {
    return token.substring(token.indexOf('#') + 1).strip();
  }
}
