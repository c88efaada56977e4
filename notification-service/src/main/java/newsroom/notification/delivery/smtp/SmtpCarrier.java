package newsroom.notification.delivery.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.Objects;
import newsroom.notification.delivery.Carrier;
import newsroom.notification.delivery.Letter;
import newsroom.notification.mail.MailSettings;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Speaks SMTP over connections that stay open for many letters, with the `spring.mail` settings.
@Component
final class SmtpCarrier implements Carrier {
  private static final Logger log = LoggerFactory.getLogger(SmtpCarrier.class);

  private final JavaMailSenderImpl server;
  private final MailSettings settings;

  SmtpCarrier(JavaMailSenderImpl server, MailSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  @Override
  public Connection open() {
    try {
      var transport =
          server
              .getSession()
              .getTransport(Objects.requireNonNullElse(server.getProtocol(), "smtp"));
      transport.connect(
          server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
      return new Open(transport);
    } catch (AuthenticationFailedException e) {
      log.error("The mail server refuses our login");
      throw new Away(e);
    } catch (MessagingException e) {
      throw new Away(e);
    }
  }

  private final class Open implements Connection {
    private final Transport transport;

    Open(Transport transport) {
      this.transport = transport;
    }

    @Override
    public Handover hand(Letter letter) {
      try {
        var message = new OutgoingMessage(server.getSession(), settings.from(), letter);
        try {
          transport.sendMessage(message, new InternetAddress[] {new InternetAddress(letter.to())});
          return new Handover.Accepted();
        } catch (MessagingException e) {
          return understood(e, message.begun());
        }
      } catch (MessagingException e) {
        return new Handover.Refused("cannot be written as a message: " + e.getMessage());
      }
    }

    private Handover understood(MessagingException e, boolean begun) {
      int code = answer(e);
      var reason = reason(e);
      if (code >= 500) {
        return new Handover.Refused(reason);
      }
      if (code >= 400) {
        return new Handover.NotNow(reason, false, code == 421 || !transport.isConnected());
      }
      return new Handover.NotNow(reason, begun, true);
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException e) {
        log.debug("The mail server had hung up already: {}", e.toString());
      }
    }
  }

  /// The server's answer code; below 400 when it gave none.
  private static int answer(@Nullable Exception e) {
    return switch (e) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSendFailedException send when send.getReturnCode() >= 400 -> send.getReturnCode();
      case SendFailedException failed -> answer(failed.getNextException());
      case null, default -> 0;
    };
  }

  /// One line, without the recipient's address.
  private static String reason(MessagingException e) {
    var text = Objects.requireNonNullElse(deepest(e).getMessage(), e.getClass().getSimpleName());
    var line = text.strip().replaceAll("\\s+", " ").replaceAll("\\S+@\\S+", "…");
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  private static Exception deepest(MessagingException e) {
    Exception deepest = e;
    while (deepest instanceof MessagingException m && m.getNextException() != null) {
      deepest = m.getNextException();
    }
    return deepest;
  }
}
