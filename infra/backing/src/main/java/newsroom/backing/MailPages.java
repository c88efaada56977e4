package newsroom.backing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import newsroom.backing.Mailbox.Letter;
import tools.jackson.databind.json.JsonMapper;

/// The sink's pages. A message is a stranger's text: it is escaped, or shown in a frame that may
/// run nothing and load nothing.
final class MailPages implements HttpHandler {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'";
  private static final String MESSAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
          + "sandbox allow-popups allow-popups-to-escape-sandbox";
  private static final Pattern MESSAGE =
      Pattern.compile("/messages/(?<id>[0-9]{15})(?<form>|\\.eml|\\.html)");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'，。；）]+");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private final Mailbox mailbox;
  private final JsonMapper json = JsonMapper.shared();

  MailPages(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  /// What a request is answered with.
  private static final class Answer {
    private final int status;
    private final String type;
    private final String policy;
    private final byte[] body;

    Answer(int status, String type, String policy, byte[] body) {
      this.status = status;
      this.type = type;
      this.policy = policy;
      this.body = body;
    }

    static Answer page(String html) {
      return new Answer(200, HTML, PAGE_POLICY, html.getBytes(StandardCharsets.UTF_8));
    }

    static Answer notFound() {
      return new Answer(
          404, "text/plain", PAGE_POLICY, "Not found\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", answer.type);
      headers.set("Content-Security-Policy", answer.policy);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(answer.status, answer.body.length);
      exchange.getResponseBody().write(answer.body);
    }
  }

  private Answer answer(String method, String path) {
    if (!"GET".equals(method)) {
      return new Answer(405, "text/plain", PAGE_POLICY, new byte[] {'\n'});
    }
    return switch (path) {
      case "/" -> Answer.page(list());
      case "/messages.json" -> new Answer(200, "application/json", PAGE_POLICY, listAsJson());
      default -> message(path);
    };
  }

  private Answer message(String path) {
    var asked = MESSAGE.matcher(path);
    if (!asked.matches()) {
      return Answer.notFound();
    }
    var found = mailbox.find(asked.group("id"));
    if (found.isEmpty()) {
      return Answer.notFound();
    }
    var letter = found.get();
    return switch (asked.group("form")) {
      case ".eml" -> new Answer(200, "message/rfc822", PAGE_POLICY, mailbox.source(letter));
      case ".html" -> new Answer(200, HTML, MESSAGE_POLICY, framed(letter));
      default -> Answer.page(page(letter));
    };
  }

  private byte[] listAsJson() {
    var list = new ArrayList<Map<String, Object>>();
    for (var letter : mailbox.newestFirst()) {
      var entry = new LinkedHashMap<String, Object>();
      entry.put("id", letter.id());
      entry.put("at", letter.at().toString());
      entry.put("from", letter.from());
      entry.put("to", letter.to());
      entry.put("subject", letter.subject());
      entry.put("messageId", letter.header("Message-ID").orElse(""));
      entry.put("copies", mailbox.copies(letter));
      entry.put("headers", letter.headers());
      list.add(entry);
    }
    return json.writeValueAsBytes(list);
  }

  private String list() {
    var letters = mailbox.newestFirst();
    var rows = new StringBuilder();
    for (var letter : letters) {
      rows.append("<tr><td>").append(TIME.format(letter.at()));
      rows.append("<td>").append(escaped(letter.to()));
      rows.append("<td><a href=\"/messages/").append(letter.id()).append("\">");
      rows.append(escaped(titled(letter))).append("</a>\n");
    }
    var table =
        letters.isEmpty()
            ? "<p>还没有邮件。 No mail yet.</p>"
            : "<table><tr><th>时间 Time<th>收件人 To<th>主题 Subject\n" + rows + "</table>";
    return frame("邮件 Mail", "<h1>邮件 Mail <small>" + letters.size() + "</small></h1>" + table);
  }

  private String page(Letter letter) {
    var page = new StringBuilder();
    page.append("<p><a href=\"/\">← 全部邮件 All mail</a></p>");
    page.append("<h1>").append(escaped(titled(letter))).append("</h1><table>");
    for (var name : List.of("From", "To", "Date", "Message-ID", "List-Unsubscribe")) {
      letter.header(name).ifPresent(value -> page.append(row(name, value)));
    }
    page.append("</table><p><a href=\"/messages/").append(letter.id()).append(".eml\">");
    page.append("原文 Source</a></p>");
    var mail = mailbox.read(letter);
    if (mail.html().isPresent()) {
      page.append("<iframe title=\"HTML\" src=\"/messages/").append(letter.id());
      page.append(".html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>");
    }
    mail.text().ifPresent(text -> page.append("<pre>").append(linked(text)));
    return frame(titled(letter), page.toString());
  }

  private static String row(String name, String value) {
    return "<tr><th>" + name + "<td>" + linked(value) + "\n";
  }

  /// Links open outside the frame, which itself may neither script nor load.
  private byte[] framed(Letter letter) {
    var html = "<!doctype html><base target=\"_blank\">" + mailbox.read(letter).html().orElse("");
    return html.getBytes(StandardCharsets.UTF_8);
  }

  private static String titled(Letter letter) {
    return Optional.of(letter.subject()).filter(s -> !s.isBlank()).orElse("（无主题 no subject）");
  }

  private static String frame(String title, String body) {
    return """
    <!doctype html>
    <html lang="zh-CN">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%s</title>
    <style>
      body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328 }
      table { border-collapse: collapse; width: 100%% }
      th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #d8dee4; overflow-wrap: anywhere }
      th { white-space: nowrap }
      a { color: #0a5c8a }
      small { color: #59636e; font-weight: normal }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f6f8fa; padding: 1rem }
      iframe { width: 100%%; height: 32rem; border: 1px solid #d8dee4 }
    </style>
    <body>
    %s
    """
        .formatted(escaped(title), body);
  }

  private static String linked(String text) {
    var out = new StringBuilder();
    var links = LINK.matcher(text);
    var end = 0;
    while (links.find()) {
      out.append(escaped(text.substring(end, links.start())));
      var link = escaped(links.group());
      out.append("<a rel=\"noreferrer\" href=\"").append(link).append("\">");
      out.append(link).append("</a>");
      end = links.end();
    }
    return out.append(escaped(text.substring(end))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
