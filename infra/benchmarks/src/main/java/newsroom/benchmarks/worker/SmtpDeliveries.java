package newsroom.benchmarks.worker;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A message that is ready, handed to a mail server; one connection for each client, used again and again.
final class SmtpDeliveries implements Activity {
  private final Session session;
  private final byte[] letter;
  private final Map<Integer, SMTPTransport> connections = new ConcurrentHashMap<>();

  SmtpDeliveries(String host, int port, Path letter) throws IOException {
    var settings = new Properties();
    settings.put("mail.smtp.host", host);
    settings.put("mail.smtp.port", String.valueOf(port));
    this.session = Session.getInstance(settings);
    this.letter = Files.readAllBytes(letter);
  }

  @Override
  public void run(int client) throws Exception {
    var message = new Ready(session, letter);
    var to = new InternetAddress("raw-" + UUID.randomUUID() + "@readers.example");
    message.setHeader("Message-ID", "<" + UUID.randomUUID() + "@raw.example>");
    message.setRecipient(Message.RecipientType.TO, to);
    var connection = connections.get(client);
    if (connection == null) {
      connection = (SMTPTransport) session.getTransport("smtp");
      connection.connect();
      connections.put(client, connection);
    }
    connection.sendMessage(message, new InternetAddress[] {to});
  }

  @Override
  public void close() {
    for (var connection : connections.values()) {
      try {
        connection.close();
      } catch (MessagingException e) {
        System.err.println("Not closed: " + e);
      }
    }
  }

  /// Sent as it was read, with the headers that are set here.
  private static final class Ready extends MimeMessage {
    Ready(Session session, byte[] source) throws MessagingException {
      super(session, new java.io.ByteArrayInputStream(source));
    }
  }
}
