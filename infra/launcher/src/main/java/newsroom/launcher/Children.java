package newsroom.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// All processes of a newsroom, started in groups and stopped in reverse.
final class Children {
  private final Path logs;
  private final Console console;
  private final Runnable changed;
  private final List<List<Child>> groups = new ArrayList<>();
  private boolean closed;

  Children(Path logs, Console console, Runnable changed) {
    this.logs = logs;
    this.console = console;
    this.changed = changed;
  }

  /// Returns when every process of the group is ready.
  void start(List<ChildPlan> plans, Duration limit) {
    var group = plans.stream().map(plan -> new Child(plan, logs, console, changed)).toList();
    var ready = new ArrayList<CompletableFuture<Void>>();
    synchronized (this) {
      if (closed) {
        return;
      }
      groups.add(group);
      group.forEach(child -> ready.add(child.start()));
    }
    awaitAll(group, ready, limit);
  }

  /// Returns when every process is ready, also those that were just killed.
  void awaitReady(Duration limit) {
    var end = System.nanoTime() + limit.toNanos();
    for (var child : all()) {
      while (!child.ready()) {
        if (System.nanoTime() > end) {
          throw new Refused(child.name() + " is not ready after " + limit.toSeconds() + " s");
        }
        pause();
      }
    }
  }

  void kill(String name) {
    all().stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refused("There is no process " + name))
        .kill();
  }

  List<String> names() {
    return all().stream().map(Child::name).toList();
  }

  List<State.Running> running() {
    return all().stream().flatMap(child -> child.running().stream()).toList();
  }

  /// @param patience for each group, before what is left of it is killed
  void stop(Duration patience) {
    List<List<Child>> stopping;
    synchronized (this) {
      closed = true;
      stopping = List.copyOf(groups).reversed();
      groups.clear();
    }
    for (var group : stopping) {
      group.forEach(Child::tellToStop);
      group.forEach(child -> child.awaitStopped(patience));
    }
  }

  private synchronized List<Child> all() {
    return groups.stream().flatMap(List::stream).toList();
  }

  /// The first failure ends the wait, not the last.
  private static void awaitAll(
      List<Child> group, List<CompletableFuture<Void>> ready, Duration limit) {
    var failed = new CompletableFuture<Void>();
    ready.forEach(one ->
        one.exceptionally(e -> {
          failed.completeExceptionally(e);
          return null;
        }));
    var everyone = CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(everyone, failed).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      var late = group.stream().filter(child -> !child.ready()).map(Child::name).toList();
      throw new Refused("Not ready after " + limit.toSeconds() + " s: " + late);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CompletionException inner
          && inner.getCause() instanceof Refused refused) {
        throw refused;
      }
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted");
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted");
    }
  }
}
