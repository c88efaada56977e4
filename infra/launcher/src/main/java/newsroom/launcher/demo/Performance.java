package newsroom.launcher.demo;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import newsroom.launcher.Refused;
import newsroom.launcher.Stack;
import org.jspecify.annotations.Nullable;

/// A demonstration on a running newsroom with fresh data: first its people, then its pages, then a
/// look at what came out.
public final class Performance {
  private static final int FIRST_ISSUE = 1286;

  private final Stack stack;
  private final @Nullable Killer killer;
  private final Timeline timeline;
  private final Cast cast;
  private final Mailbox mailbox;
  private final URI origin;

  private Performance(Stack stack, PrintStream out, @Nullable Killer killer) {
    this.stack = stack;
    this.killer = killer;
    this.timeline = new Timeline(out, killer == null ? Killer.none(stack) : killer);
    this.origin = URI.create(stack.addresses().origin());
    this.cast = new Cast(origin, timeline);
    this.mailbox = new Mailbox(stack.addresses().mail());
  }

  /// Nobody is killed.
  public static Performance on(Stack stack, PrintStream out) {
    return new Performance(stack, out, null);
  }

  /// Every process is killed once at a moment that the seed decides.
  static Performance withKills(Stack stack, PrintStream out, long seed, List<SamplePage> pages) {
    var performance = new Performance(stack, out, Killer.of(stack, seed, moments(pages)));
    performance.timeline.say("--kill --seed " + seed);
    return performance;
  }

  /// What came out.
  ///
  /// @param issues ids by issue number
  /// @param lost what is missing, in words
  /// @param doubled what is there more often than it should be, in words
  public record Result(
      int articles, SequencedMap<Integer, String> issues, List<String> lost, List<String> doubled) {
    public boolean whole() {
      return lost.isEmpty() && doubled.isEmpty();
    }

    public String summary() {
      return "demo: %d articles in %d issues, %d lost, %d duplicated"
          .formatted(articles, issues.size(), lost.size(), doubled.size());
    }
  }

  /// The first administrator by the one-time link, and an account for every role of the house.
  public void engage() {
    cast.administrator(
        stack
            .firstAdministratorLink()
            .orElseThrow(() -> new Refused("There is an administrator already: not fresh data")));
    cast.staff();
  }

  /// By role; a correspondent by the key of the unit.
  public Map<String, Person> people() {
    return cast.people();
  }

  /// Plays the page that the launcher brings.
  public Result playOwnPage() {
    return play(List.of(SamplePage.own()));
  }

  /// So many readers subscribe and confirm.
  ///
  /// @param entry where the forms are served, behind the gateway
  public void subscribe(int readers, URI entry) {
    new Crowd(origin, entry, mailbox).subscribe(readers);
  }

  /// A correspondent and what the person would send in.
  public record Draft(Person correspondent, Map<String, Object> content) {}

  /// The articles of the page that the launcher brings, each as its unit would draft it.
  public List<Draft> ownDrafts() {
    var page = SamplePage.own();
    register(page);
    var journey = new Journey(cast, timeline);
    return page.articles().stream()
        .map(article ->
            new Draft(
                cast.correspondent(article.units().getFirst()),
                journey.draft(article, article.body())))
        .toList();
  }

  /// An issue that only waits to be published.
  public record Signed(String issueId, List<String> articleIds, Runnable publication) {}

  /// Takes the page that the launcher brings as far as the signature.
  public Signed signOwnPage() {
    var page = SamplePage.own();
    register(page);
    var journey = new Journey(cast, timeline);
    var submitted = page.articles().stream().map(journey::submit).toList();
    submitted.forEach(journey::review);
    var issue = journey.sign(page, FIRST_ISSUE, LocalDate.now(Journey.NEWSROOM), submitted);
    return new Signed(
        issue.issueId(),
        submitted.stream().map(Journey.Submitted::articleId).toList(),
        () -> journey.release(issue));
  }

  private void register(SamplePage page) {
    page.articles().forEach(article -> article.units().forEach(cast::unit));
  }

  Result play(List<SamplePage> pages) {
    pages.forEach(this::register);
    var readers = new Readers(origin, mailbox, timeline);
    readers.subscribe();
    if (killer != null) {
      killer.begin();
    }
    var issues = publish(pages, new Journey(cast, timeline), readers);
    if (killer != null) {
      Consumer<String> say = timeline::say;
      killer.rest(say);
    }
    stack.awaitReady(Duration.ofMinutes(4));
    var inspection = new Inspection(cast, mailbox, timeline, Person.passerBy(origin));
    issues.forEach(inspection::pages);
    inspection.reviews(issues);
    issues.forEach(inspection::units);
    issues.forEach(inspection::ledger);
    inspection.mail(issues);
    var ids = new TreeMap<Integer, String>();
    issues.forEach(issue -> ids.put(issue.issueNo(), issue.issueId()));
    return new Result(
        pages.stream().mapToInt(page -> page.articles().size()).sum(),
        ids,
        List.copyOf(inspection.lost()),
        List.copyOf(inspection.doubled()));
  }

  private static List<Journey.Issue> publish(
      List<SamplePage> pages, Journey journey, Readers readers) {
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
    submitted.forEach((page, list) -> {
      var date = LocalDate.now(Journey.NEWSROOM).plusDays(issues.size());
      var issue = journey.sign(page, FIRST_ISSUE + issues.size(), date, list);
      journey.release(issue);
      issues.add(issue);
      if (issues.size() == 1) {
        readers.leave();
      }
    });
    return issues;
  }

  /// What [Timeline] will say at least from the first article on.
  private static int moments(List<SamplePage> pages) {
    int articles = pages.stream().mapToInt(page -> page.articles().size()).sum();
    return 2 * articles + 6 * pages.size();
  }
}
