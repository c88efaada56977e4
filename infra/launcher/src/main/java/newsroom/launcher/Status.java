package newsroom.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import newsroom.launcher.State.Running;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `status`: what runs on the data folder. Exit status 3 when nothing does.
@Command(name = "status", description = "Show what runs. 查看运行状态。")
final class Status implements Callable<Integer> {
  private static final int NOT_RUNNING = 3;

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    var console = new Console(System.out);
    var state = DataFolder.state(data.folder()).filter(s -> s.launcher().process().isPresent());
    if (state.isEmpty()) {
      console.line("Nothing runs on " + data.folder() + ". 没有运行。");
      return NOT_RUNNING;
    }
    var known = state.get();
    console.line(line(known.launcher()));
    known.children().forEach(child -> console.line(line(child)));
    console.line("mail           " + known.addresses().mail());
    memory(known).ifPresent(all -> console.line("memory         " + all));
    return 0;
  }

  private static Optional<Memory> memory(State known) {
    return Stream.concat(Stream.of(known.launcher()), known.children().stream())
        .flatMap(running -> Memory.of(running.pid()).stream())
        .reduce(Memory::plus);
  }

  private static String line(Running running) {
    var state = running.process().isPresent() ? "up" : "down";
    var restarts = running.restarts() == 0 ? "" : "  restarted " + running.restarts();
    var memory = Memory.of(running.pid()).map(found -> "  " + found).orElse("");
    return "%-14s %-5s process %-8d %-26s%s%s"
        .formatted(running.name(), state, running.pid(), running.address(), memory, restarts);
  }
}
