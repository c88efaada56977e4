package newsroom.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One process under supervision: started again when it dies, until it is told to stop.
final class Child {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /// A process that lived so long did not fail at its start: the next pause is short again.
  private static final Duration HEALTHY = Duration.ofMinutes(1);

  private static final Duration PROBE_PAUSE = Duration.ofMillis(200);
  private static final int TRIES_AT_START = 3;
  private static final long FULL_LOG = 20L * 1024 * 1024;

  private final ChildPlan plan;
  private final Path log;
  private final Console console;
  private final Runnable changed;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Process process;
  private boolean stopping;
  private volatile boolean ready;
  private final AtomicInteger restarts = new AtomicInteger();

  Child(ChildPlan plan, Path logs, Console console, Runnable changed) {
    this.plan = plan;
    this.log = logs.resolve(plan.name() + ".log");
    this.console = console;
    this.changed = changed;
  }

  String name() {
    return plan.name();
  }

  boolean ready() {
    return ready;
  }

  /// Fails when the process died several times before it was ever ready.
  CompletableFuture<Void> start() {
    Thread.ofVirtual().name(plan.name() + "-supervisor").start(this::supervise);
    return firstReady;
  }

  synchronized Optional<State.Running> running() {
    return Optional.ofNullable(process)
        .filter(Process::isAlive)
        .map(p -> State.Running.of(plan.name(), p.toHandle(), plan.address(), restarts.get()));
  }

  /// As the end of power or memory would: no chance to tidy up.
  void kill() {
    var killed = current();
    ready = false;
    if (killed != null) {
      killed.destroyForcibly().onExit().join();
    }
  }

  void tellToStop() {
    synchronized (this) {
      stopping = true;
      if (process != null) {
        process.toHandle().destroy();
      }
    }
    told.countDown();
  }

  void awaitStopped(Duration patience) {
    if (await(ended, patience)) {
      return;
    }
    console.progress(plan.name() + " does not stop, killed");
    var stubborn = current();
    if (stubborn != null) {
      stubborn.destroyForcibly().onExit().join();
    }
  }

  private void supervise() {
    try {
      var pause = FIRST_PAUSE;
      while (true) {
        var began = Instant.now();
        var exit = runOnce(began);
        if (exit.isEmpty()) {
          return;
        }
        ready = false;
        if (!firstReady.isDone() && restarts.get() + 1 >= TRIES_AT_START) {
          firstReady.completeExceptionally(new Refused(whyItFailed(exit.get())));
          return;
        }
        if (Duration.between(began, Instant.now()).compareTo(HEALTHY) > 0) {
          pause = FIRST_PAUSE;
        }
        console.progress(
            "%s died (exit %d), starts again in %.1f s"
                .formatted(plan.name(), exit.get(), pause.toMillis() / 1000.0));
        changed.run();
        if (await(told, pause)) {
          return;
        }
        restarts.incrementAndGet();
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
      }
    } catch (IOException e) {
      firstReady.completeExceptionally(
          new Refused("Cannot start " + plan.name() + ": " + e.getMessage()));
    } finally {
      ready = false;
      ended.countDown();
    }
  }

  /// The exit status of a process that died by itself; empty when it was told to stop.
  private Optional<Integer> runOnce(Instant began) throws IOException {
    var started = spawn();
    if (started == null) {
      return Optional.empty();
    }
    changed.run();
    while (started.isAlive() && !plan.ready().answers()) {
      await(told, PROBE_PAUSE);
    }
    if (started.isAlive()) {
      ready = true;
      console.progress(
          "%-13s ready  %s  (%.1f s)"
              .formatted(
                  plan.name(),
                  plan.address(),
                  Duration.between(began, Instant.now()).toMillis() / 1000.0));
      firstReady.complete(null);
    }
    var exit = started.onExit().join().exitValue();
    synchronized (this) {
      return stopping ? Optional.empty() : Optional.of(exit);
    }
  }

  private synchronized @Nullable Process spawn() throws IOException {
    if (stopping) {
      return null;
    }
    rotateLog();
    var builder = new ProcessBuilder(deafToInterrupt(plan.command()));
    builder.environment().putAll(plan.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var spawned = builder.start();
    process = spawned;
    return spawned;
  }

  /// Ctrl-C in a terminal reaches every process of the group; only the launcher may act on it, so
  /// that the others stop in order. An ignored signal stays ignored through `exec`.
  private static List<String> deafToInterrupt(List<String> command) {
    var wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
    wrapped.addAll(command);
    return wrapped;
  }

  private synchronized @Nullable Process current() {
    return process;
  }

  private void rotateLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > FULL_LOG) {
      Files.move(
          log, log.resolveSibling(plan.name() + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String whyItFailed(int exit) {
    return "%s died %d times before it was ready (exit %d). The end of %s:\n%s"
        .formatted(plan.name(), TRIES_AT_START, exit, log, Logs.end(log, 20));
  }

  private static boolean await(CountDownLatch latch, Duration time) {
    try {
      return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
