package newsroom.submission.upload.clamav;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import newsroom.submission.upload.VirusScanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// clamd over TCP, command INSTREAM: pieces with their lengths, a zero, one line as the answer. Every
/// wait has an end: a daemon that hangs must not hold the uploads.
final class ClamAv implements VirusScanner {
  private static final Logger log = LoggerFactory.getLogger(ClamAv.class);
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 1024;

  private final ScannerSettings settings;

  ClamAv(ScannerSettings settings) {
    this.settings = settings;
  }

  @Override
  public Verdict look(Path file) {
    try {
      return verdict(asked(file));
    } catch (IOException e) {
      log.warn(
          "clamd at {}:{} does not answer: {}", settings.host(), settings.port(), e.toString());
      return new Verdict.Away();
    }
  }

  private String asked(Path file) throws IOException {
    int patience = Math.toIntExact(settings.timeout().toMillis());
    try (var socket = new Socket();
        var content = Files.newInputStream(file)) {
      socket.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
      socket.setSoTimeout(patience);
      var out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      byte[] piece = new byte[PIECE];
      for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
        out.writeInt(read);
        out.write(piece, 0, read);
      }
      out.writeInt(0);
      out.flush();
      byte[] answer = new BufferedInputStream(socket.getInputStream()).readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
  }

  /// `stream: OK`, `stream: Name FOUND`; anything else, such as a size limit of the daemon, is no answer.
  private static Verdict verdict(String answer) throws IOException {
    if (answer.endsWith(" FOUND")) {
      String found = answer.substring(answer.indexOf(':') + 1, answer.length() - 6);
      return new Verdict.Infected(found.strip());
    }
    if (answer.equals("stream: OK")) {
      return new Verdict.Clean();
    }
    throw new IOException("clamd said: " + answer);
  }
}
