package newsroom.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `up`: starts everything and stays until Ctrl-C.
@Command(name = "up", description = "Start everything and stay until Ctrl-C. 启动全部，按 Ctrl-C 停止。")
final class Up implements Callable<Integer> {
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final StartOptions start = new StartOptions();

  @Override
  public Integer call() throws InterruptedException {
    var console = new Console(System.out);
    var stack = Stack.startLearnt(start.settings(data.folder()), Home.find(), console);
    console.line(Summary.of(stack));
    new CountDownLatch(1).await();
    return 0;
  }
}
