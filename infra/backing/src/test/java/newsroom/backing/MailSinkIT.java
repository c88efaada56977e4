package newsroom.backing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailSinkIT {
  @TempDir Path folder;

  private final int smtpPort = FreePorts.next();
  private final int port = FreePorts.next();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void keptMailIsListedAfterARestart() throws Exception {
    try (var _ = sink().start()) {
      send("第一期出版了");
      send("第二期出版了");
    }
    try (var _ = sink().start()) {
      send("第三期出版了");
      var list = list();
      assertThat(list.size()).isEqualTo(3);
      var newest = list.get(0);
      assertThat(newest.get("subject").asString()).isEqualTo("第三期出版了");
      assertThat(newest.get("to").asString()).isEqualTo("reader@example.org");
      assertThat(newest.get("messageId").asString()).startsWith("<").endsWith(">");
      assertThat(newest.get("headers").get("List-Unsubscribe").get(0).asString())
          .isEqualTo("<https://example.org/u/1>");
      assertThat(list.get(2).get("subject").asString()).isEqualTo("第一期出版了");
    }
  }

  @Test
  void mailAcknowledgedBySmtpSurvivesTheKillOfTheProcess() throws Exception {
    try (var child = sinkProcess()) {
      send("收到即在");
      child.kill();
    }
    try (var child = sinkProcess()) {
      assertThat(list().size()).isOne();
      assertThat(child.terminate()).isIn(Child.STOPPED);
    }
  }

  @Test
  void theSourceOfAMessageIsServedAsItCame() throws Exception {
    try (var _ = sink().start()) {
      send("原文");
      var source = get("/messages/" + list().get(0).get("id").asString() + ".eml").body();
      assertThat(source)
          .startsWith("Return-Path: <press@example.org>\r\nDelivered-To: <reader@example.org>\r\n")
          .contains("List-Unsubscribe: <https://example.org/u/1>")
          .contains("multipart/alternative");
    }
  }

  @Test
  void aMessageCannotRunScriptOnThePage() throws Exception {
    try (var _ = sink().start()) {
      send("<script>alert(1)</script>");
      var id = list().get(0).get("id").asString();
      var page = get("/messages/" + id);
      assertThat(page.body())
          .doesNotContain("<script>")
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .contains("<a rel=\"noreferrer\" href=\"https://example.org/confirm?a=1&amp;b=2\">");
      var framed = get("/messages/" + id + ".html");
      assertThat(framed.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .contains("sandbox")
          .doesNotContain("allow-scripts");
      assertThat(get("/").body()).doesNotContain("<script>");
    }
  }

  @Test
  void aSecondCopyUnderTheSameMessageIdIsCountedAndDroppedAlsoAfterARestart() throws Exception {
    var message = message("只要一份");
    message.saveChanges();
    try (var _ = sink().start()) {
      sendUnchanged(message);
      sendUnchanged(message);
      assertThat(list().size()).isOne();
      assertThat(list().get(0).get("copies").asInt()).isEqualTo(2);
    }
    try (var _ = sink().start()) {
      sendUnchanged(message);
      message.setRecipient(Message.RecipientType.TO, new InternetAddress("other@example.org"));
      sendUnchanged(message);
      assertThat(list().size()).isEqualTo(2);
    }
  }

  @Test
  void anUnknownMessageIsNotFound() throws Exception {
    try (var _ = sink().start()) {
      assertThat(get("/messages/000000000000001").statusCode()).isEqualTo(404);
      assertThat(get("/messages/..%2f..%2fetc%2fpasswd.eml").statusCode()).isEqualTo(404);
    }
  }

  private MailSink sink() {
    return new MailSink(folder, "127.0.0.1", smtpPort, port);
  }

  private Child sinkProcess() throws Exception {
    return Child.start(
        MailSinkMain.class,
        "--folder",
        folder.toString(),
        "--smtp-port",
        String.valueOf(smtpPort),
        "--port",
        String.valueOf(port));
  }

  private void send(String subject) throws Exception {
    Transport.send(message(subject));
  }

  private static void sendUnchanged(MimeMessage message) throws Exception {
    try (var transport = message.getSession().getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private MimeMessage message(String subject) throws Exception {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", String.valueOf(smtpPort));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("press@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("reader@example.org"));
    message.setSubject(subject, "UTF-8");
    message.setHeader("List-Unsubscribe", "<https://example.org/u/1>");
    var text = new MimeBodyPart();
    text.setText("请确认 https://example.org/confirm?a=1&b=2 谢谢", "UTF-8");
    var html = new MimeBodyPart();
    html.setContent("<p>请确认</p><script>alert(2)</script>", "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  private JsonNode list() throws Exception {
    return JsonMapper.shared().readTree(get("/messages.json").body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
