package newsroom.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import newsroom.launcher.Console;
import newsroom.launcher.Home;
import newsroom.launcher.Refused;
import newsroom.launcher.Stack;
import newsroom.launcher.StartOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `demo`: plays pages from the units to the mailboxes on fresh data and says whether all arrived.
@Command(name = "demo", description = "Play real pages from units to mailboxes. 演示：从通讯员到订户。")
public final class Demo implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "Pages in the import format, one issue each; without any, a page of our own.")
  private List<Path> files = List.of();

  @Option(names = "--keep", description = "Stay up afterwards to look at it.")
  private boolean keep;

  @Option(names = "--kill", description = "Kill every process once at a random moment.")
  private boolean kill;

  @Option(names = "--seed", description = "Repeats the moments of an earlier --kill.")
  private @Nullable Long seed;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "An empty folder (default: a new one).")
  private @Nullable Path data;

  @Mixin private final StartOptions start = new StartOptions();

  @Override
  public Integer call() throws InterruptedException {
    var pages =
        files.isEmpty() ? List.of(SamplePage.own()) : files.stream().map(SamplePage::read).toList();
    var folder = folder();
    var console = new Console(System.out);
    boolean passed;
    try (var stack = Stack.start(start.settings(folder), Home.find(), console)) {
      passed = play(stack, pages);
      if (keep) {
        new CountDownLatch(1).await();
      }
    }
    return passed ? 0 : 1;
  }

  private Path folder() {
    try {
      if (data == null) {
        return Files.createTempDirectory("newsroom-demo-");
      }
      if (Files.exists(data)) {
        try (var inside = Files.list(data)) {
          if (inside.findAny().isPresent()) {
            throw new Refused(data + " is not empty: a demonstration starts on fresh data");
          }
        }
      }
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean play(Stack stack, List<SamplePage> pages) {
    long chosen = seed != null ? seed : new SecureRandom().nextInt(1_000_000);
    var performance =
        kill
            ? Performance.withKills(stack, System.out, chosen, pages)
            : Performance.on(stack, System.out);
    performance.engage();
    var result = performance.play(pages);
    report(stack, performance, result);
    return result.whole();
  }

  private static void report(Stack stack, Performance performance, Performance.Result result) {
    var out = System.out;
    var origin = stack.addresses().origin();
    out.println();
    out.println("数字报  e-paper   " + origin + "/paper/");
    result
        .issues()
        .forEach((issueNo, issueId) ->
            out.println("第" + issueNo + "期            " + origin + "/paper/" + issueId + "/"));
    out.println("订阅源  feed      " + origin + "/feed.atom");
    out.println("信箱    mailboxes " + stack.addresses().mail());
    out.println("演示帐号，仅在本次数据中有效  accounts of this demonstration only:");
    performance
        .people()
        .forEach((role, person) ->
            out.println("  %-22s %-26s %s".formatted(role, person.username(), person.password())));
    result.lost().forEach(what -> out.println("LOST       " + what));
    result.doubled().forEach(what -> out.println("DUPLICATED " + what));
    out.println(result.summary());
  }
}
