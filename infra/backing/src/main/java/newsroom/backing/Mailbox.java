package newsroom.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Received messages, one `.eml` file each; the envelope stands in two header lines before the
/// message, as a delivering server writes them. A second copy for the same recipient under the same
/// Message-ID is taken and dropped, as delivering servers do: senders repeat what they are unsure of.
final class Mailbox {
  /// What is known of a message without opening its file.
  record Letter(String id, String from, String to, Instant at, Map<String, List<String>> headers) {
    Optional<String> header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst();
    }

    String subject() {
      return header("Subject").orElse("");
    }
  }

  private static final String FROM = "Return-Path";
  private static final String TO = "Delivered-To";
  private static final String MESSAGE_ID = "Message-ID";

  private final Path folder;
  private final ConcurrentSkipListMap<String, Letter> letters = new ConcurrentSkipListMap<>();
  private final ConcurrentHashMap<String, String> kept = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Integer> copies = new ConcurrentHashMap<>();
  private long last;

  Mailbox(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      try (var files = Files.newDirectoryStream(folder, "*.eml")) {
        for (var file : files) {
          var name = String.valueOf(file.getFileName());
          var id = name.substring(0, name.length() - ".eml".length());
          var letter = letter(id, Files.readAllBytes(file));
          letters.put(id, letter);
          copies.put(id, 1);
          letter.header(MESSAGE_ID).ifPresent(its -> kept.put(copyKey(letter.to(), its), id));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns when the message is in its file under its final name.
  void keep(String from, String to, byte[] message) {
    var name = Mail.read(message).headers().get(MESSAGE_ID);
    if (name == null) {
      store(from, to, message);
    } else {
      var id = kept.computeIfAbsent(copyKey(to, name.getFirst()), _ -> store(from, to, message));
      copies.merge(id, 1, Integer::sum);
    }
  }

  /// How often the message came; copies dropped before the last start are not counted.
  int copies(Letter letter) {
    return copies.getOrDefault(letter.id(), 1);
  }

  private static String copyKey(String to, String messageId) {
    return to.toLowerCase(Locale.ROOT) + " " + messageId.strip();
  }

  private String store(String from, String to, byte[] message) {
    var id = nextId();
    var envelope = FROM + ": <" + from + ">\r\n" + TO + ": <" + to + ">\r\n";
    var start = envelope.getBytes(StandardCharsets.UTF_8);
    var stored = new byte[start.length + message.length];
    System.arraycopy(start, 0, stored, 0, start.length);
    System.arraycopy(message, 0, stored, start.length, message.length);
    try {
      var part = folder.resolve(id + ".part");
      Files.write(part, stored);
      Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    letters.put(id, letter(id, stored));
    return id;
  }

  List<Letter> newestFirst() {
    return new ArrayList<>(letters.descendingMap().values());
  }

  Optional<Letter> find(String id) {
    return Optional.ofNullable(letters.get(id));
  }

  Mail read(Letter letter) {
    return Mail.read(source(letter));
  }

  byte[] source(Letter letter) {
    try {
      return Files.readAllBytes(file(letter.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Milliseconds in a width that sorts as text; two messages of one millisecond differ.
  private synchronized String nextId() {
    last = Math.max(last + 1, System.currentTimeMillis());
    return "%015d".formatted(last);
  }

  private Path file(String id) {
    return folder.resolve(id + ".eml");
  }

  private static Letter letter(String id, byte[] stored) {
    var headers = Mail.read(stored).headers();
    var at = Instant.ofEpochMilli(Long.parseLong(id));
    return new Letter(id, address(headers, FROM), address(headers, TO), at, headers);
  }

  private static String address(Map<String, List<String>> headers, String name) {
    var written = headers.getOrDefault(name, List.of("")).getFirst();
    var inside = written.startsWith("<") && written.endsWith(">");
    return inside ? written.substring(1, written.length() - 1) : written;
  }
}
