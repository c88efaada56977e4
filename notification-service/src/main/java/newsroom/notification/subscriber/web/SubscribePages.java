package newsroom.notification.subscriber.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import newsroom.notification.mail.Templates;
import newsroom.notification.subscriber.EmailAddress;
import newsroom.notification.subscriber.Masthead;
import newsroom.notification.subscriber.Subscriber;
import newsroom.notification.subscriber.SubscriberLinks;
import newsroom.notification.subscriber.SubscriptionDesk;
import newsroom.notification.subscriber.Tongue;
import newsroom.platform.problem.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The public pages. Reading one changes nothing, so that mail scanners which open every link do no
/// harm; each act is one button.
@Controller
@RequestMapping(path = "/subscribe", produces = MediaType.TEXT_HTML_VALUE)
class SubscribePages {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private final SubscriptionDesk desk;
  private final SubscriberLinks links;
  private final Masthead masthead;
  private final Templates templates;

  SubscribePages(
      SubscriptionDesk desk, SubscriberLinks links, Masthead masthead, Templates templates) {
    this.desk = desk;
    this.links = links;
    this.masthead = masthead;
    this.templates = templates;
  }

  @GetMapping({"", "/"})
  ResponseEntity<String> form(HttpServletRequest request) {
    return page(request, HttpStatus.OK, "form", Map.of("email", ""));
  }

  /// The answer is the same whether the address is known or not.
  @PostMapping
  ResponseEntity<String> subscribe(
      HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
    var typed = email.length() > 300 ? email.substring(0, 300) : email;
    var address = EmailAddress.typed(typed);
    if (address.isEmpty()) {
      var problem = typed.isBlank() ? "form.blank" : "form.malformed";
      return page(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          "form",
          Map.of("email", typed, "problem", problem));
    }
    desk.subscribe(address.get(), tongue(request));
    return page(request, HttpStatus.OK, "sent", Map.of("email", address.get().value()));
  }

  @GetMapping("/confirm")
  ResponseEntity<String> askConfirm(
      HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
    return switch (links.readConfirm(token)) {
      case SubscriberLinks.Reading.Good _ ->
          page(request, HttpStatus.OK, "confirm", Map.of("token", token));
      case SubscriberLinks.Reading.Expired _ -> expired(request);
      case SubscriberLinks.Reading.Forged _ -> broken(request);
    };
  }

  @PostMapping("/confirm")
  ResponseEntity<String> confirm(
      HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
    return switch (links.readConfirm(token)) {
      case SubscriberLinks.Reading.Good(var asked) -> {
        try {
          desk.confirm(asked);
          yield page(request, HttpStatus.OK, "confirmed", Map.of());
        } catch (Subscriber.LinkOutdated e) {
          yield expired(request);
        }
      }
      case SubscriberLinks.Reading.Expired _ -> expired(request);
      case SubscriberLinks.Reading.Forged _ -> broken(request);
    };
  }

  @GetMapping("/unsubscribe")
  ResponseEntity<String> askUnsubscribe(
      HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
    return links
        .readUnsubscribe(token)
        .map(_ -> page(request, HttpStatus.OK, "unsubscribe", Map.of("token", token)))
        .orElseGet(() -> broken(request));
  }

  /// Also what a mail program posts by itself, RFC 8058.
  @PostMapping("/unsubscribe")
  ResponseEntity<String> unsubscribe(
      HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
    var subscriberId = links.readUnsubscribe(token);
    if (subscriberId.isEmpty()) {
      return broken(request);
    }
    desk.leave(subscriberId.get());
    return page(request, HttpStatus.OK, "unsubscribed", Map.of());
  }

  private ResponseEntity<String> expired(HttpServletRequest request) {
    return page(request, HttpStatus.GONE, "expired", Map.of());
  }

  private ResponseEntity<String> broken(HttpServletRequest request) {
    return page(request, HttpStatus.BAD_REQUEST, "broken", Map.of());
  }

  private ResponseEntity<String> page(
      HttpServletRequest request, HttpStatus status, String name, Map<String, Object> more) {
    var locale = locale(request);
    var values = new HashMap<String, Object>(more);
    values.put("title", masthead.title(locale));
    values.put("page", name);
    values.put("lang", locale.getLanguage());
    values.put("otherLanguage", otherLanguage(request, locale));
    return ResponseEntity.status(status)
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .body(templates.fill("subscribe/" + name, locale, values));
  }

  private static Tongue tongue(HttpServletRequest request) {
    return locale(request).equals(Locale.ENGLISH) ? Tongue.ENGLISH : Tongue.CHINESE;
  }

  private static Locale locale(HttpServletRequest request) {
    return switch (request.getParameter("lang")) {
      case "en" -> Locale.ENGLISH;
      case "zh" -> Locale.SIMPLIFIED_CHINESE;
      case null, default -> Language.of(request).locale();
    };
  }

  /// The same page in the other language; after a form was sent, its beginning.
  private static String otherLanguage(HttpServletRequest request, Locale locale) {
    boolean sent = !request.getMethod().equals("GET");
    var address = UriComponentsBuilder.fromPath(sent ? "/subscribe" : request.getRequestURI());
    var token = request.getParameter("token");
    if (!sent && token != null) {
      address.queryParam("token", "{token}");
    }
    return address
        .queryParam("lang", locale.equals(Locale.ENGLISH) ? "zh" : "en")
        .encode()
        .buildAndExpand(token == null ? Map.of() : Map.of("token", token))
        .toUriString();
  }
}
