package newsroom.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsroom.backing.FreePorts;
import newsroom.backing.MailSink;
import newsroom.launcher.Java.Mode;

/// A whole running newsroom. Closing it stops every process, in reverse order of their start.
public final class Stack implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(12);

  /// glibc gives every thread its own heap otherwise: about 30 MB more for each process.
  private static final Map<String, String> LESS_NATIVE_MEMORY = Map.of("MALLOC_ARENA_MAX", "2");

  private final Settings settings;
  private final Ports ports;
  private final Addresses addresses;
  private final Programs programs;
  private final Mode mode;
  private final Console console;
  private final DataFolder data;
  private final MailSink mail;
  private final Children children;
  private boolean closed;

  private Stack(Settings settings, Programs programs, Mode mode, Console console, DataFolder data) {
    this.settings = settings;
    this.ports = settings.ports();
    this.addresses = settings.addresses();
    this.programs = programs;
    this.mode = mode;
    this.console = console;
    this.data = data;
    this.mail = new MailSink(data.folder("mail"), "127.0.0.1", ports.smtp(), ports.mailPage());
    this.children = new Children(data.folder("logs"), console, this::record);
  }

  /// Returns when everything is ready.
  public static Stack start(Settings settings, Path home, Console console) {
    return start(settings, home, console, false);
  }

  /// As `start`, after what makes this and all later starts fast: worth its minute where a newsroom
  /// is started more than once.
  static Stack startLearnt(Settings settings, Path home, Console console) {
    return start(settings, home, console, Training.wanted());
  }

  private static Stack start(Settings settings, Path home, Console console, boolean train) {
    var data = DataFolder.open(settings.data());
    try {
      refuseTakenPorts(settings);
      var apps = new Apps(home);
      var programs = apps.prepare(console);
      if (train) {
        apps.alone(() -> Training.run(programs, console));
      }
      return start(settings, programs, Mode.WORK, console, data);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  static Stack start(
      Settings settings, Programs programs, Mode mode, Console console, DataFolder data) {
    var stack = new Stack(settings, programs, mode, console, data);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stack.stop(STOP_PATIENCE), "stop"));
    try {
      stack.startAll();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  public Addresses addresses() {
    return addresses;
  }

  public Path data() {
    return settings.data();
  }

  /// What `kill` takes: `store` and `broker` when they are embedded, then the applications.
  public List<String> processes() {
    return children.names();
  }

  /// What runs now, by name; a process that is being started again is not among it.
  public Map<String, ProcessHandle> running() {
    var running = new LinkedHashMap<String, ProcessHandle>();
    for (var child : children.running()) {
      child.process().ifPresent(process -> running.put(child.name(), process));
    }
    return running;
  }

  /// Kills with no chance to tidy up; the process is started again by itself.
  public void kill(String process) {
    children.kill(process);
  }

  /// Returns when every process is ready, or throws after the limit.
  public void awaitReady(Duration limit) {
    children.awaitReady(limit);
  }

  /// The one-time link that makes the first administrator, while there is none.
  public Optional<String> firstAdministratorLink() {
    var file = setupLink();
    return Files.exists(file) ? Optional.of(Logs.text(file).strip()) : Optional.empty();
  }

  /// A process that learns writes its cache after it was told to stop, and may take its time.
  @Override
  public void close() {
    stop(mode == Mode.LEARN ? START_LIMIT : STOP_PATIENCE);
  }

  private void stop(Duration patience) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    children.stop(patience);
    mail.close();
    data.forgetState();
    data.close();
  }

  private void startAll() {
    mail.start();
    console.progress("%-13s ready  %s".formatted("mail", addresses.mail()));
    children.start(backing(), START_LIMIT);
    children.start(programs.applications().stream().map(this::plan).toList(), START_LIMIT);
  }

  private List<ChildPlan> backing() {
    var plans = new ArrayList<ChildPlan>();
    if (settings.mongodb() == null) {
      plans.add(
          new ChildPlan(
              "store",
              Java.command(
                  programs.store(),
                  mode,
                  "--folder",
                  data.folder("store").toString(),
                  "--port",
                  String.valueOf(ports.store())),
              LESS_NATIVE_MEMORY,
              addresses.mongodb(),
              Probe.port(ports.store())));
    }
    if (settings.kafka() == null) {
      plans.add(
          new ChildPlan(
              "broker",
              Java.command(
                  programs.broker(),
                  mode,
                  "--folder",
                  data.folder("broker").toString(),
                  "--port",
                  String.valueOf(ports.kafka()),
                  "--controller-port",
                  String.valueOf(ports.kafkaController())),
              LESS_NATIVE_MEMORY,
              addresses.kafka(),
              Probe.port(ports.kafka())));
    }
    return plans;
  }

  private ChildPlan plan(App app) {
    var port = ports.of(app.name());
    var inside = "http://127.0.0.1:" + port;
    var path = app.name().equals("identity") ? "/id" : "";
    return new ChildPlan(
        app.name(),
        Java.command(app, mode),
        environment(app.name(), port),
        app.name().equals("gateway") ? addresses.origin() : inside + path,
        Probe.http(inside + path + "/actuator/health/readiness"));
  }

  private Map<String, String> environment(String app, int port) {
    var environment = new HashMap<String, String>();
    environment.put("SERVER_PORT", String.valueOf(port));
    environment.put("SERVER_ADDRESS", app.equals("gateway") ? settings.listen() : "127.0.0.1");
    environment.put("NEWSROOM_ORIGIN", addresses.origin());
    environment.put("NEWSROOM_MONGODB", addresses.mongodb());
    environment.put("NEWSROOM_KAFKA", addresses.kafka());
    environment.put("NEWSROOM_SECRETS", Secrets.ensure(settings.data()).toString());
    environment.put("NEWSROOM_IDENTITY_ISSUER", addresses.origin() + "/id");
    var identity = "http://127.0.0.1:" + ports.identity();
    environment.put("NEWSROOM_IDENTITY_INTERNAL", identity + "/id");
    environment.put("NEWSROOM_IDENTITY_JWKS", identity + "/id/oauth2/jwks");
    environment.put("NEWSROOM_SETUP_LINK_FILE", setupLink().toString());
    environment.put("NEWSROOM_SEARCH_FOLDER", data.folder("search").toString());
    environment.put("SPRING_MAIL_HOST", "127.0.0.1");
    environment.put("SPRING_MAIL_PORT", String.valueOf(ports.smtp()));
    environment.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "5s");
    environment.put("NEWSROOM_SERVICES_IDENTITY", identity);
    for (var service : List.of("submission", "review", "publishing", "notification")) {
      environment.put(
          "NEWSROOM_SERVICES_" + service.toUpperCase(Locale.ROOT),
          "http://127.0.0.1:" + ports.of(service));
    }
    environment.putAll(LESS_NATIVE_MEMORY);
    return environment;
  }

  private Path setupLink() {
    return data.folder("first-administrator.txt");
  }

  private synchronized void record() {
    if (!closed) {
      var me = State.Running.of("launcher", ProcessHandle.current(), addresses.origin(), 0);
      data.write(new State(me, addresses, children.running()));
    }
  }

  static void refuseTakenPorts(Settings settings) {
    var needed = settings.ports().needed(settings.kafka() == null, settings.mongodb() == null);
    var taken =
        needed.entrySet().stream()
            .filter(port -> !FreePorts.isFree(port.getValue()))
            .map(port -> "Port " + port.getValue() + " is needed by " + port.getKey() + ".")
            .toList();
    if (!taken.isEmpty()) {
      throw new Refused(
          String.join("\n", taken)
              + "\n"
              + "Another program listens there. Stop it, or move the newsroom: --port N uses N to"
              + " N+10.");
    }
  }
}
