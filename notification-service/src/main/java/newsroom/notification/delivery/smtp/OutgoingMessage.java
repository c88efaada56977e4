package newsroom.notification.delivery.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import newsroom.notification.delivery.Letter;

/// A letter as a MIME message that keeps its own Message-ID and knows whether its text was begun:
/// when the line breaks before that, the server certainly has not got it.
final class OutgoingMessage extends MimeMessage {
  private static final ZoneId PRESS_TIME = ZoneId.of("Asia/Shanghai");

  private final String messageId;
  private boolean begun;

  OutgoingMessage(Session session, String from, Letter letter) throws MessagingException {
    super(session);
    this.messageId = letter.messageId();
    try {
      setFrom(new InternetAddress(from, letter.fromName(), "UTF-8"));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
    setSubject(letter.subject(), "UTF-8");
    setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(PRESS_TIME)));
    var text = new MimeBodyPart();
    text.setText(letter.text(), "UTF-8", "plain");
    var html = new MimeBodyPart();
    html.setText(letter.html(), "UTF-8", "html");
    setContent(new MimeMultipart("alternative", text, html));
    for (var header : letter.headers().entrySet()) {
      setHeader(header.getKey(), header.getValue());
    }
    saveChanges();
  }

  boolean begun() {
    return begun;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + messageId + ">");
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    begun = true;
    super.writeTo(out, ignored);
  }
}
