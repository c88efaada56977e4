package newsroom.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsroom.launcher.Home;
import newsroom.launcher.Tools;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Looks at what came out, only from outside: public pages, mailboxes, the units' own notices.
final class Inspection {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /// Time in which a second copy of a mail would show up.
  private static final Duration ECHO = Duration.ofSeconds(4);

  private final Cast cast;
  private final Mailbox mailbox;
  private final Timeline timeline;
  private final Person reader;
  private final List<String> lost = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();

  Inspection(Cast cast, Mailbox mailbox, Timeline timeline, Person reader) {
    this.cast = cast;
    this.mailbox = mailbox;
    this.timeline = timeline;
    this.reader = reader;
  }

  List<String> lost() {
    return lost;
  }

  List<String> doubled() {
    return doubled;
  }

  void pages(Journey.Issue issue) {
    var page = Jsoup.parse(reader.open("/paper/" + issue.issueId() + "/1.html").body());
    var order = new ArrayList<String>();
    for (var article : page.select("article[data-article-id]")) {
      order.add(article.attr("data-article-id"));
    }
    var wanted = issue.articles().stream().map(Journey.Submitted::articleId).toList();
    if (!order.equals(wanted)) {
      lost.add("第" + issue.issueNo() + "期 articles on the page: " + order + ", not " + wanted);
    }
    for (var submitted : issue.articles()) {
      compare(
          "page",
          page.select("article[data-article-id=" + submitted.articleId() + "]").first(),
          submitted);
      var own = Jsoup.parse(reader.open("/a/" + submitted.articleId()).body());
      compare("article", own.select("article[data-article-id]").first(), submitted);
    }
    if (!reader.open("/paper/").body().contains("/paper/" + issue.issueId())) {
      lost.add("第" + issue.issueNo() + "期 is not in the list of issues");
    }
    if (!reader.open("/feed.atom").body().contains(issue.articles().getFirst().articleId())) {
      lost.add("第" + issue.issueNo() + "期 is not in the feed");
    }
    timeline.say("第" + issue.issueNo() + "期 公开页面核对  public pages compared");
  }

  /// Title, paragraphs and subheads: complete, in order, nothing added.
  private void compare(String where, @Nullable Element shown, Journey.Submitted submitted) {
    var what = submitted.article().id() + " on its " + where;
    if (shown == null) {
      lost.add(what + ": not there");
      return;
    }
    var text = new ArrayList<String>();
    for (var element : shown.select("[data-paragraph-id]")) {
      text.add(element.wholeText().strip());
    }
    var wanted = submitted.body().stream().map(line -> line.text().strip()).toList();
    if (!text.equals(wanted)) {
      (text.size() > wanted.size() ? doubled : lost)
          .add(
              what
                  + ": "
                  + text.size()
                  + " paragraphs, first difference at "
                  + difference(text, wanted));
    }
    var title = shown.text().replaceAll("\\s", "");
    for (var line : submitted.article().headline()) {
      if (!title.contains(line.replaceAll("\\s", ""))) {
        lost.add(what + ": headline line " + line);
      }
    }
  }

  private static int difference(List<String> a, List<String> b) {
    int i = 0;
    while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
      i++;
    }
    return i;
  }

  /// Every article that was passed, from an export of its case and without the newsroom.
  void reviews(List<Journey.Issue> issues) {
    var inspector = cast.person("DUTY_EDITOR");
    var command = new ArrayList<>(List.of("verify-review", "--quiet"));
    try {
      var folder = Files.createTempDirectory("newsroom-reviews-");
      for (var issue : issues) {
        for (var submitted : issue.articles()) {
          var export =
              inspector.getUntil(
                  "/api/review/cases/" + submitted.articleId() + "/export",
                  r -> r.ok() && r.body().contains("newsroom.review.article-approved.v1"),
                  "the approval of " + submitted.article().id() + " in the journal");
          var file = folder.resolve(submitted.articleId() + ".json");
          command.add(Files.writeString(file, export.body()).toString());
        }
      }
      var ran = new Tools(Home.find()).read(command.toArray(String[]::new));
      if (ran.status() != 0) {
        lost.add("reviews that cannot be verified: " + String.join(" ", ran.lines()));
      }
      timeline.say("审稿记录离线核验  reviews verified offline: " + ran.lines().getLast());
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every confirmed reader has one mail per issue, every unit one notice per event; nobody has more.
  void mail(List<Journey.Issue> issues) {
    var wanted = new TreeMap<String, Integer>();
    for (var issue : issues) {
      for (var address : Readers.CONFIRMED) {
        wanted.put(address + " issue " + issue.issueId(), 1);
      }
      if (issue.equals(issues.getFirst())) {
        wanted.put(Readers.LEFT + " issue " + issue.issueId(), 1);
      }
      for (var submitted : issue.articles()) {
        var office = cast.noticeAddress(submitted.article().units().getFirst());
        var events = new ArrayList<>(List.of("APPROVED", "PUBLISHED"));
        if (submitted.returned()) {
          events.add("RETURNED");
        }
        events.forEach(event -> wanted.put(office + " " + event + " " + submitted.articleId(), 1));
      }
    }
    var end = Instant.now().plus(PATIENCE);
    while (!counted().keySet().containsAll(wanted.keySet()) && Instant.now().isBefore(end)) {
      Readers.pause();
    }
    var quiet = Instant.now().plus(ECHO);
    while (Instant.now().isBefore(quiet)) {
      Readers.pause();
    }
    var got = counted();
    wanted.forEach((letter, _) -> {
      if (!got.containsKey(letter)) {
        lost.add("mail " + letter);
      }
    });
    got.forEach((letter, count) -> {
      if (!wanted.containsKey(letter)) {
        doubled.add("mail nobody should have: " + letter);
      } else if (count > 1) {
        doubled.add("mail " + letter + " × " + count);
      }
    });
    timeline.say(
        "信箱核对：应有 "
            + wanted.size()
            + " 封，实有 "
            + got.values().stream().mapToInt(i -> i).sum()
            + " 封，按 Message-ID 丢弃的重发 "
            + repeats()
            + " 封  mailboxes compared");
  }

  /// Deliveries in doubt after a crash are sent again under the same Message-ID; receivers drop them.
  private int repeats() {
    return mailbox.letters().stream().mapToInt(letter -> letter.copies() - 1).sum();
  }

  private Map<String, Integer> counted() {
    var counts = new HashMap<String, Integer>();
    for (var letter : mailbox.letters()) {
      var issue = letter.headers().get("x-newsroom-issue");
      var article = letter.headers().get("x-newsroom-article");
      if (issue != null) {
        counts.merge(letter.to() + " issue " + issue, 1, Integer::sum);
      } else if (article != null) {
        counts.merge(
            letter.to() + " " + letter.headers().get("x-newsroom-notice") + " " + article,
            1,
            Integer::sum);
      }
    }
    return counts;
  }

  /// One grant for every published article and each unit of its byline, whatever came twice; a reprint
  /// counts for the unit that handed it in.
  void ledger(Journey.Issue issue) {
    var auditor = cast.person("AUDITOR");
    for (var submitted : issue.articles()) {
      var article = submitted.article();
      var wanted = new TreeMap<String, Integer>();
      (article.reprint() ? article.units().subList(0, 1) : article.units())
          .forEach(unit -> wanted.put(cast.unitId(unit), 1));
      var account =
          auditor.getUntil(
              "/api/submission/ledger/articles/" + submitted.articleId(),
              reply -> reply.ok(),
              article.id() + " in the ledger");
      var granted = new TreeMap<String, Integer>();
      for (var entry : account.json().path("entries")) {
        if (entry.path("kind").asString().equals("GRANT")
            && entry.path("payee").asString().equals("UNIT")) {
          granted.merge(entry.path("unitId").asString(), 1, Integer::sum);
        }
      }
      if (!granted.keySet().containsAll(wanted.keySet())) {
        lost.add(article.id() + ": credited to " + granted + ", not " + wanted);
      } else if (!granted.equals(wanted)) {
        doubled.add(article.id() + ": credited to " + granted + ", not " + wanted);
      }
    }
    timeline.say("第" + issue.issueNo() + "期 台账核对：一稿一单位一笔  the ledger adds up");
  }

  /// The correspondent sees the article published, and the unit's notices say so once.
  void units(Journey.Issue issue) {
    for (var submitted : issue.articles()) {
      var person = cast.correspondent(submitted.article().units().getFirst());
      var path = "/api/submission/articles/" + submitted.articleId();
      person.getUntil(
          path,
          r -> r.ok() && r.json().path("status").asString().equals("PUBLISHED"),
          submitted.article().id() + " shown as published to its unit");
      if (person.get(path + "/timeline").orThrow().json().path("items").size() < 4) {
        lost.add(submitted.article().id() + ": its timeline is too short");
      }
      var expected =
          submitted.returned()
              ? List.of("APPROVED", "PUBLISHED", "RETURNED")
              : List.of("APPROVED", "PUBLISHED");
      // Notices are written by another service than the status, so they may still be on their way
      var end = Instant.now().plus(PATIENCE);
      var told = notices(person, submitted.articleId());
      while (!told.keySet().containsAll(expected) && Instant.now().isBefore(end)) {
        Readers.pause();
        told = notices(person, submitted.articleId());
      }
      for (var what : expected) {
        int count = told.getOrDefault(what, 0);
        if (count == 0) {
          lost.add(submitted.article().id() + ": no notice " + what);
        } else if (count > 1) {
          doubled.add(submitted.article().id() + ": " + count + " notices " + what);
        }
      }
    }
    timeline.say("第" + issue.issueNo() + "期 供稿单位都得到了结果  every unit knows");
  }

  private static Map<String, Integer> notices(Person person, String articleId) {
    var told = new HashMap<String, Integer>();
    String after = null;
    do {
      var page =
          person
              .get("/api/notification/notices?limit=100" + (after == null ? "" : "&after=" + after))
              .orThrow()
              .json();
      for (var notice : page.path("items")) {
        if (notice.path("articleId").asString().equals(articleId)) {
          told.merge(notice.path("what").asString(), 1, Integer::sum);
        }
      }
      after = page.path("next").isString() ? page.path("next").asString() : null;
    } while (after != null);
    return told;
  }
}
