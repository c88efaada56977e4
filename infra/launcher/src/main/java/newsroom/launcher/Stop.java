package newsroom.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import newsroom.launcher.State.Running;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `stop`: ends what `up` started in another terminal, and what a killed launcher left behind.
@Command(name = "stop", description = "Stop what runs on the data folder. 停止。")
final class Stop implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    var console = new Console(System.out);
    var state = DataFolder.state(data.folder());
    if (state.isEmpty()) {
      console.line("Nothing runs on " + data.folder() + ". 没有运行。");
      return 0;
    }
    end(state.get().launcher(), console);
    state.get().children().reversed().forEach(child -> end(child, console));
    console.line("Stopped. 已停止。");
    return 0;
  }

  private static void end(Running running, Console console) {
    var found = running.process();
    if (found.isEmpty()) {
      return;
    }
    var process = found.get();
    console.line("stopping " + running.name() + " (process " + running.pid() + ")");
    process.destroy();
    try {
      process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    } catch (java.util.concurrent.CompletionException late) {
      console.line(running.name() + " does not stop, killed");
      process.destroyForcibly();
    }
  }
}
