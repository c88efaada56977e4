package newsroom.submission.upload.clamav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import newsroom.platform.problem.Refusal;
import newsroom.submission.upload.UploadReason;
import newsroom.submission.upload.VirusScanner;
import newsroom.submission.upload.VirusScanner.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a server that speaks INSTREAM as clamd does.
class ClamAvTests {
  private static final String BAD = "示例病毒";
  @TempDir Path folder;
  private ServerSocket server;
  private boolean mute;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void aCleanFilePassesAndAnInfectedOneIsNamed() throws IOException {
    assertThat(scanner().look(file("好的内容".repeat(40_000)))).isEqualTo(new Verdict.Clean());
    assertThat(scanner().require(file("好"))).isTrue();
    assertThat(scanner().look(file(BAD))).isEqualTo(new Verdict.Infected("Example.Test-Signature"));
    assertThatThrownBy(() -> scanner().require(file(BAD)))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refusal ->
                assertThat(refusal.fields().getFirst().reason()).isEqualTo(UploadReason.INFECTED));
  }

  @Test
  void nothingComesInWhileNobodyCanLook() throws IOException {
    server.close();
    assertThat(scanner().look(file("好"))).isEqualTo(new Verdict.Away());
    assertThatThrownBy(() -> scanner().require(file("好")))
        .isInstanceOfSatisfying(
            Refusal.Busy.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(UploadReason.SCANNER_AWAY));
  }

  @Test
  void whoeverHangsOrTalksNonsenseHasNotLooked() throws IOException {
    assertThat(scanner().look(file("size limit"))).isEqualTo(new Verdict.Away());
    mute = true;
    assertThat(scanner().look(file("好"))).isEqualTo(new Verdict.Away());
  }

  private VirusScanner scanner() {
    return new ClamAv(
        new ScannerSettings(
            true,
            server.getInetAddress().getHostAddress(),
            server.getLocalPort(),
            Duration.ofMillis(500)));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "in", ""), content);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        var in = new DataInputStream(socket.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        var content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          content.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        if (mute) {
          in.read();
          continue;
        }
        String said =
            !command.equals("zINSTREAM\0") || content.toString().equals("size limit")
                ? "INSTREAM size limit exceeded. ERROR"
                : content.toString().equals(BAD)
                    ? "stream: Example.Test-Signature FOUND"
                    : "stream: OK";
        socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // The other side has gone
      }
    }
  }
}
