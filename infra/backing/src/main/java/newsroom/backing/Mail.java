package newsroom.backing;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// One message as it was received, read for display.
final class Mail {
  private static final Session SESSION = Session.getInstance(new Properties());

  private final MimeMessage message;

  private Mail(MimeMessage message) {
    this.message = message;
  }

  static Mail read(byte[] raw) {
    try {
      return new Mail(new MimeMessage(SESSION, new ByteArrayInputStream(raw)));
    } catch (MessagingException e) {
      throw new IllegalArgumentException("Not a mail message", e);
    }
  }

  /// Decoded and unfolded, in the order of the message; names keep the spelling of the first.
  Map<String, List<String>> headers() {
    var headers = new LinkedHashMap<String, List<String>>();
    try {
      for (var header : Collections.list(message.getAllHeaders())) {
        headers
            .computeIfAbsent(header.getName(), _ -> new ArrayList<>())
            .add(decoded(header.getValue()));
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
    return headers;
  }

  Optional<String> text() {
    return content(message, "text/plain");
  }

  Optional<String> html() {
    return content(message, "text/html");
  }

  private static Optional<String> content(Part part, String type) {
    try {
      if (part.isMimeType(type)) {
        return Optional.of(String.valueOf(part.getContent()));
      }
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
        return first(parts, type);
      }
      return Optional.empty();
    } catch (UnsupportedEncodingException unknownCharset) {
      return Optional.empty();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> first(Multipart parts, String type) throws MessagingException {
    for (var i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      var found = content(part, type);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String decoded(@Nullable String value) {
    if (value == null) {
      return "";
    }
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (UnsupportedEncodingException unknownCharset) {
      return value;
    }
  }
}
