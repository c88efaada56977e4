package newsroom.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import newsroom.backing.FreePorts;

/// The mail server of the tests, one for the JVM; it can be down for a while.
public final class PostBox {
  private static final int PORT = FreePorts.next();
  private static GreenMail server = up();

  private PostBox() {}

  public static int port() {
    return PORT;
  }

  private static GreenMail up() {
    var server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  public static void goDown() {
    server.stop();
  }

  /// Empty, as a mail server is after a move.
  public static void comeUp() {
    server = up();
  }

  public static List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> address.equalsIgnoreCase(recipient(message)))
        .toList();
  }

  public static List<MimeMessage> ofIssue(String issueId) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> issueId.equals(header(message, "X-Newsroom-Issue")))
        .toList();
  }

  public static String recipient(MimeMessage message) {
    return header(message, "To");
  }

  public static String header(MimeMessage message, String name) {
    try {
      var values = message.getHeader(name);
      return values == null ? "" : values[0];
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String text(MimeMessage message) {
    return part(message, 0);
  }

  public static String html(MimeMessage message) {
    return part(message, 1);
  }

  private static String part(MimeMessage message, int index) {
    try {
      BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
      return (String) part.getContent();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
