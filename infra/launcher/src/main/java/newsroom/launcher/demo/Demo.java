package newsroom.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private static final int FIRST_ISSUE = 1286;

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
    int articles = pages.stream().mapToInt(page -> page.articles().size()).sum();
    long chosen = seed != null ? seed : new SecureRandom().nextInt(1_000_000);
    var killer = kill ? Killer.of(stack, chosen, moments(pages)) : Killer.none(stack);
    var timeline = new Timeline(System.out, killer);
    if (kill) {
      timeline.say("--kill --seed " + chosen);
    }
    var origin = URI.create(stack.addresses().origin());
    var cast = new Cast(origin, timeline);
    var mailbox = new Mailbox(stack.addresses().mail());
    cast.administrator(
        stack
            .firstAdministratorLink()
            .orElseThrow(() -> new Refused("There is an administrator already: not fresh data")));
    cast.staff();
    for (var page : pages) {
      page.articles().forEach(article -> article.units().forEach(cast::unit));
    }
    new Readers(origin, mailbox, timeline).subscribe();
    var issues = publish(pages, new Journey(cast, timeline));
    if (kill) {
      killer.rest(timeline::say);
    }
    stack.awaitReady(Duration.ofMinutes(4));
    var inspection = new Inspection(cast, mailbox, timeline, Person.passerBy(origin));
    issues.forEach(inspection::pages);
    issues.forEach(inspection::units);
    inspection.mail(issues);
    return report(stack, cast, inspection, articles, issues);
  }

  private static List<Journey.Issue> publish(List<SamplePage> pages, Journey journey) {
    var submitted = new LinkedHashMap<SamplePage, List<Journey.Submitted>>();
    for (var page : pages) {
      submitted.put(page, new ArrayList<>(page.articles().stream().map(journey::submit).toList()));
    }
    for (var list : submitted.values()) {
      // One article of every page goes back to its unit once
      list.addFirst(journey.returnAndRevise(list.removeFirst()));
      list.forEach(journey::review);
    }
    var issues = new ArrayList<Journey.Issue>();
    submitted.forEach(
        (page, list) -> issues.add(journey.publish(page, FIRST_ISSUE + issues.size(), list)));
    return issues;
  }

  /// What [Timeline] will say at least.
  private static int moments(List<SamplePage> pages) {
    int articles = pages.stream().mapToInt(page -> page.articles().size()).sum();
    return 15 + 2 * articles + 6 * pages.size();
  }

  private static boolean report(
      Stack stack, Cast cast, Inspection inspection, int articles, List<Journey.Issue> issues) {
    var out = System.out;
    out.println();
    out.println("数字报  e-paper   " + stack.addresses().origin() + "/paper/");
    issues.forEach(issue ->
        out.println(
            "第"
                + issue.issueNo()
                + "期            "
                + stack.addresses().origin()
                + "/paper/"
                + issue.issueId()
                + "/"));
    out.println("订阅源  feed      " + stack.addresses().origin() + "/feed.atom");
    out.println("信箱    mailboxes " + stack.addresses().mail());
    out.println("演示帐号，仅在本次数据中有效  accounts of this demonstration only:");
    cast.people()
        .forEach((role, person) ->
            out.println("  %-22s %-26s %s".formatted(role, person.username(), person.password())));
    inspection.lost().forEach(what -> out.println("LOST       " + what));
    inspection.doubled().forEach(what -> out.println("DUPLICATED " + what));
    out.println(
        "demo: %d articles in %d issues, %d lost, %d duplicated"
            .formatted(
                articles, issues.size(), inspection.lost().size(), inspection.doubled().size()));
    return inspection.lost().isEmpty() && inspection.doubled().isEmpty();
  }
}
