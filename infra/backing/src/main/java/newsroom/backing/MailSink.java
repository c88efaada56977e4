package newsroom.backing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/// Takes every message by SMTP, keeps it on disk and shows it on a web page; nothing leaves.
public final class MailSink implements AutoCloseable {
  private static final int MAX_MESSAGE_BYTES = 25 * 1024 * 1024;

  private final Path folder;
  private final String host;
  private final int smtpPort;
  private final int port;
  private @Nullable Running running;

  /// What is up between start and close.
  private record Running(SMTPServer smtp, HttpServer pages, ExecutorService workers) {}

  public MailSink(Path folder, String host, int smtpPort, int port) {
    this.folder = folder;
    this.host = host;
    this.smtpPort = smtpPort;
    this.port = port;
  }

  public MailSink start() {
    if (running != null) {
      throw new IllegalStateException("The mail sink runs already");
    }
    var mailbox = new Mailbox(folder);
    var workers = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var address = InetAddress.getByName(host);
      var pages = HttpServer.create(new InetSocketAddress(address, port), 0);
      pages.setExecutor(workers);
      pages.createContext("/", new MailPages(mailbox));
      var smtp =
          SMTPServer.port(smtpPort)
              .bindAddress(address)
              .hostName("localhost")
              .maxMessageSize(MAX_MESSAGE_BYTES)
              .maxConnections(200)
              .executorService(workers)
              .messageHandler((_, from, to, data) -> mailbox.keep(from, to, data))
              .build();
      smtp.start();
      pages.start();
      running = new Running(smtp, pages, workers);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("Port " + port + ": " + e.getMessage(), e);
    }
  }

  /// Address of the page.
  public String address() {
    return "http://" + host + ":" + port;
  }

  public int smtpPort() {
    return smtpPort;
  }

  @Override
  public void close() {
    var stopping = running;
    running = null;
    if (stopping != null) {
      stopping.smtp().stop();
      stopping.pages().stop(0);
      stopping.workers().shutdownNow();
    }
  }
}
