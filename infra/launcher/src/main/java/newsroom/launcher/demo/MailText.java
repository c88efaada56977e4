package newsroom.launcher.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of a mail as its reader sees it.
final class MailText {
  private MailText() {}

  static String readable(String eml) {
    try {
      var message =
          new MimeMessage(
              (Session) null, new ByteArrayInputStream(eml.getBytes(StandardCharsets.UTF_8)));
      var text = new StringBuilder();
      for (var header : List.of("List-Unsubscribe")) {
        var value = message.getHeader(header, " ");
        if (value != null) {
          text.append(value.replaceAll("\\s", "")).append('\n');
        }
      }
      append(message, text);
      return text.toString();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("A mail cannot be read", e);
    }
  }

  private static void append(Part part, StringBuilder text) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        append(parts.getBodyPart(i), text);
      }
    } else if (part.getContent() instanceof String content) {
      text.append(content).append('\n');
    }
  }
}
