package newsroom.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import newsroom.contracts.Topic;
import newsroom.contracts.access.Role;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.submission.AiUse;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.Paragraph;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.platform.ids.Ids;
import newsroom.platform.testing.Backing;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Issues;
import newsroom.publishing.issue.Press;
import newsroom.publishing.pool.Pool;
import newsroom.publishing.pool.PoolArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceIT
class PublishingIT {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<ConsumerRecord<String, String>> TOLD = new ArrayList<>();
  private static KafkaConsumer<String, String> listening;
  private static Wire wire;

  @LocalServerPort int port;
  @Autowired Pool pool;
  @Autowired Issues issues;
  @Autowired Press press;

  private Client reader;
  private Client layout;
  private Client duty;

  @BeforeAll
  static void connect() {
    wire = new Wire();
    var settings = new Properties();
    settings.put("bootstrap.servers", Backing.kafka());
    settings.put("group.id", "publishing-it");
    settings.put("auto.offset.reset", "earliest");
    listening = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  @AfterAll
  static void disconnect() {
    listening.close();
    wire.close();
  }

  @BeforeEach
  void callers() {
    reader = Client.at(port);
    layout = reader.as(Tokens.of("layout-1", Role.LAYOUT_EDITOR));
    duty = reader.as(Tokens.of("duty-1", Role.DUTY_EDITOR).secondFactor(Instant.now()));
    if (listening.subscription().isEmpty()) {
      listening.subscribe(List.of(Topic.PUBLISHING.wire()));
    }
  }

  private static String hash(String articleId, int version) {
    return (articleId.replace("-", "") + articleId.replace("-", "")).substring(0, 63) + version;
  }

  private static ArticleVersion version(String articleId, int n, String title, String... text) {
    var body = new ArrayList<Paragraph>();
    for (int i = 0; i < text.length; i++) {
      body.add(new Paragraph("p" + i, text[i].startsWith("#") ? "SUBHEAD" : "TEXT", text[i]));
    }
    return new ArticleVersion(
        n,
        n == 1 ? null : n - 1,
        hash(articleId, n),
        new Headline("引题示例", List.of(title), null),
        body,
        "NEWS_BRIEF",
        "ORIGINAL",
        null,
        "(示例单位)",
        List.of(new BylineUnit("unit-1", "示例单位", "CONTRIBUTED")),
        null,
        null,
        null);
  }

  private static ArticleVersion mostlyByAi(ArticleVersion v) {
    return new ArticleVersion(
        v.versionNo(),
        v.parentVersionNo(),
        v.contentHash(),
        v.headline(),
        v.body(),
        v.genre(),
        v.origin(),
        v.reprint(),
        v.rawByline(),
        v.bylineUnits(),
        v.suggestedColumn(),
        v.pointer(),
        v.eventDate(),
        v.keywords(),
        v.notBefore(),
        v.callId(),
        new AiUse(true, "MOSTLY"),
        v.sensitivity(),
        v.verification(),
        v.sourceCheck());
  }

  private String submitted(String title, String... text) {
    var id = Ids.next();
    wire.article(
        id,
        new SubmissionReceived(
            id, "2026-000001", "unit-1", "person-1", version(id, 1, title, text)));
    return id;
  }

  private void approve(String id, int version) {
    wire.review(
        id,
        new ReviewOpened(id, "unit-1", 1, hash(id, 1), List.of("FIRST", "SECOND", "FINAL")),
        new ArticleApproved(id, "unit-1", version, hash(id, version), List.of()));
  }

  private String approved(String title, String... text) {
    var id = submitted(title, text.length == 0 ? new String[] {"正文。"} : text);
    approve(id, 1);
    awaitStanding(id, PoolArticle.Standing.READY);
    return id;
  }

  private void awaitStanding(String id, PoolArticle.Standing standing) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> pool.find(id).map(PoolArticle::standing).orElse(null) == standing);
  }

  private Map<String, Object> plan(int number, int slots) {
    var wanted = new ArrayList<Map<String, Object>>();
    for (int i = 1; i <= slots; i++) {
      wanted.add(Map.of("order", i, "role", i == 1 ? "LEAD" : "BRIEF"));
    }
    return new HashMap<>(
        Map.of(
            "publicationTitle",
            "健康示例",
            "issueNo",
            number,
            "issueDate",
            "2026-10-30",
            "pages",
            List.of(Map.of("pageNo", 1, "name", "要闻", "slots", wanted))));
  }

  private record Made(String path, int number, Answer last) {
    String id() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private Made opened(int slots) {
    int number = NUMBERS.incrementAndGet();
    var planned = layout.post("/api/publishing/issues", plan(number, slots));
    assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    var path = planned.header("Location");
    var opened = layout.ifMatch(planned.version()).post(path + "/opening", null);
    assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    return new Made(path, number, opened);
  }

  private Answer place(Made issue, long version, int slot, String articleId) {
    return place(issue, version, slot, articleId, 1);
  }

  private Answer place(Made issue, long version, int slot, String articleId, int versionNo) {
    return layout
        .ifMatch(version)
        .post(
            issue.path() + "/placements",
            Map.of(
                "pageNo", 1,
                "slotOrder", slot,
                "articleId", articleId,
                "versionNo", versionNo,
                "contentHash", hash(articleId, versionNo)));
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private Made published(String... articles) {
    var issue = signed(articles);
    var answer = ok(duty.ifMatch(issue.last().version()).post(issue.path() + "/publication", null));
    return new Made(issue.path(), issue.number(), answer);
  }

  private Made signed(String... articles) {
    var issue = opened(articles.length);
    var last = issue.last();
    for (int i = 0; i < articles.length; i++) {
      last = ok(place(issue, last.version(), i + 1, articles[i]));
    }
    last = ok(layout.ifMatch(last.version()).post(issue.path() + "/closing", null));
    last =
        ok(
            duty.ifMatch(last.version())
                .post(issue.path() + "/signature", Map.of("issueNo", issue.number())));
    return new Made(issue.path(), issue.number(), last);
  }

  private List<ConsumerRecord<String, String>> told(String type, String correlationOrKey) {
    listening.poll(Duration.ofMillis(100)).forEach(TOLD::add);
    return TOLD.stream()
        .filter(r -> header(r, "ce_type").equals(type))
        .filter(r ->
            r.key().equals(correlationOrKey)
                || header(r, "ce_correlationid").equals(correlationOrKey))
        .toList();
  }

  private static String header(ConsumerRecord<String, String> message, String name) {
    var header = message.headers().lastHeader(name);
    return header == null
        ? ""
        : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void anIssueGoesFromPlanToPaper() {
    var first = approved("夜门诊开到村口", "第一段。", "#小标题", "第三段，末尾。");
    var second = approved("一袋血有了身份证", "只有一段。");
    var issue = published(first, second);

    assertThat(issue.last().json().path("status").asString()).isEqualTo("PUBLISHED");
    var page = reader.get("/paper/" + issue.id() + "/1.html");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    var articles = Jsoup.parse(page.text()).select("article[data-article-id]");
    assertThat(articles.eachAttr("data-article-id")).containsExactly(first, second);
    assertThat(
            articles.get(0).select("[data-paragraph-id]").stream().map(Element::wholeText).toList())
        .containsExactly("第一段。", "#小标题", "第三段，末尾。");
    var article = Jsoup.parse(reader.get("/a/" + first).text());
    assertThat(article.select("article h1 .line").eachText()).containsExactly("夜门诊开到村口");
    assertThat(article.select("article").attr("data-hash")).isEqualTo(hash(first, 1));
    assertThat(reader.get("/paper/").text()).contains("/paper/" + issue.id() + "/");
    assertThat(reader.get("/paper/" + issue.id() + "/").text()).contains("夜门诊开到村口");
    var style = article.select("link[rel=stylesheet]").attr("href");
    assertThat(reader.get(style).header("Cache-Control")).contains("immutable");
    assertThat(reader.get(style).header("Content-Type")).startsWith("text/css");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            told("newsroom.publishing.article-published.v1", first).size() == 1
                && told("newsroom.publishing.article-published.v1", second).size() == 1);
    var issueTold = told("newsroom.publishing.issue-published.v1", issue.id());
    assertThat(issueTold).hasSize(1);
    var articleTold = told("newsroom.publishing.article-published.v1", second).getFirst();
    assertThat(header(articleTold, "ce_correlationid"))
        .isEqualTo(header(issueTold.getFirst(), "ce_correlationid"));
    assertThat(header(articleTold, "ce_subject")).isEqualTo(second);
    var event = JSON.readValue(articleTold.value(), ArticlePublished.class);
    assertThat(event.issueId()).isEqualTo(issue.id());
    assertThat(event.slotOrder()).isEqualTo(2);
    assertThat(event.permalink()).isEqualTo("/a/" + second);
    awaitStanding(first, PoolArticle.Standing.PUBLISHED);
  }

  @Test
  void aKilledArticleLeavesANoticeAndTheContentsList() {
    var wrong = approved("写错的一篇", "正文有误。");
    var right = approved("没错的一篇", "正文无误。");
    var issue = published(wrong, right);
    var address = "/api/publishing/publications/" + wrong;
    await().atMost(Duration.ofSeconds(30)).until(() -> duty.get(address).status() == 200);
    long version = duty.get(address).version();
    var words = Map.of("reason", "数据有误，编辑部核实后撤销");
    assertThat(layout.ifMatch(version).post(address + "/kill", words).status()).isEqualTo(403);
    assertThat(duty.ifMatch(version + 1).post(address + "/kill", words).status()).isEqualTo(412);
    assertThat(duty.ifMatch(version).post(address + "/kill", Map.of("reason", " ")).status())
        .isEqualTo(422);

    var killed = ok(duty.ifMatch(version).post(address + "/kill", words));
    assertThat(killed.json().path("status").asString()).isEqualTo("KILLED");
    assertThat(ok(duty.ifMatch(version).post(address + "/kill", words)).version())
        .as("asked again")
        .isEqualTo(killed.version());
    var other = duty.ifMatch(killed.version()).post(address + "/kill", Map.of("reason", "另一句"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("publication-killed");

    var gone = reader.get("/a/" + wrong);
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.text())
        .contains("本文已撤销", "数据有误", "This article has been removed")
        .doesNotContain("正文有误。", "duty-1");
    assertThat(gone.header("Cache-Control")).contains("no-store");
    var page = reader.get("/paper/" + issue.id() + "/1.html").text();
    assertThat(page).contains("写错的一篇", "本文已撤销", "正文无误。").doesNotContain("正文有误。");
    assertThat(reader.get("/paper/" + issue.id() + "/").text()).contains("写错的一篇", "本文已撤销");
    assertThat(reader.get("/feed.atom").text()).doesNotContain("写错的一篇").contains("没错的一篇");
    assertThat(reader.get("/a/" + right).status()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> told("newsroom.publishing.article-killed.v1", wrong).size() == 1);
  }

  @Test
  void publishingTwiceIsOnePublication() {
    var article = approved("只出一次");
    var issue = signed(article);
    var once = duty.ifMatch(issue.last().version()).post(issue.path() + "/publication", null);
    var twice = duty.ifMatch(issue.last().version()).post(issue.path() + "/publication", null);
    var later = duty.ifMatch(ok(once).version()).post(issue.path() + "/publication", null);
    assertThat(ok(twice).text()).isEqualTo(once.text());
    assertThat(ok(later).text()).isEqualTo(once.text());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !told("newsroom.publishing.article-published.v1", article).isEmpty());
    assertThat(told("newsroom.publishing.issue-published.v1", issue.id())).hasSize(1);
  }

  @Test
  void ourOwnPublicationHeardAgainIsFollowedOnce() {
    var article = approved("再听一遍");
    var issue = published(article);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !told("newsroom.publishing.article-published.v1", article).isEmpty());
    var told = told("newsroom.publishing.issue-published.v1", issue.id()).getFirst();
    wire.again(
        "issue",
        issue.id(),
        Long.parseLong(header(told, "ce_sequence")),
        JSON.readValue(told.value(), IssuePublished.class));
    var marker = approved("之后的一篇");
    published(marker);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !told("newsroom.publishing.article-published.v1", marker).isEmpty());
    assertThat(told("newsroom.publishing.article-published.v1", article)).hasSize(1);
  }

  @Test
  void nothingIsSeenBeforePublication() {
    var article = approved("还没出版");
    var issue = signed(article);
    assertThat(reader.get("/paper/" + issue.id() + "/").status()).isEqualTo(404);
    assertThat(reader.get("/paper/" + issue.id() + "/1.html").status()).isEqualTo(404);
    assertThat(reader.get("/a/" + article).status()).isEqualTo(404);
    assertThat(reader.get("/paper/").text()).doesNotContain(issue.id());
  }

  @Test
  void pagesLeftBehindByACrashAreSeenByNobodyAndMadeAgain() {
    var article = approved("印好未发", "正文一。");
    var issue = signed(article);
    var signed = (Issue.Signed) issues.find(issue.id()).orElseThrow().state();
    var texts = pool.texts(List.of(new Pool.VersionRef(article, 1)));
    press.print(signed, issue.id() + "." + issue.last().version(), texts);
    assertThat(reader.get("/a/" + article).status()).isEqualTo(404);
    ok(duty.ifMatch(issue.last().version()).post(issue.path() + "/publication", null));
    assertThat(reader.get("/a/" + article).text()).contains("正文一。");
  }

  @Test
  void everyCallIsDescribedWithWhoMayMakeIt() {
    var described = ok(layout.get("/v3/api-docs")).json().path("paths");
    var path = "/api/publishing/issues/{issueId}/signature";
    assertThat(described.path(path).path("post").path("x-authorize").asString())
        .isEqualTo("hasRole('DUTY_EDITOR')");
    assertThat(described.propertyNames())
        .contains("/api/publishing/pool", "/api/publishing/issues", "/feed.atom", "/paper/");
  }

  @Test
  void onlyApprovedArticlesArePlaced() {
    var issue = opened(1);
    long version = issue.last().version();
    var unknown = place(issue, version, 1, Ids.next());
    assertThat(unknown.status()).isEqualTo(409);
    assertThat(unknown.problem()).isEqualTo("article-not-in-pool");
    var waiting = submitted("没过终审", "正文。");
    awaitStanding(waiting, PoolArticle.Standing.WAITING);
    assertThat(place(issue, version, 1, waiting).problem()).isEqualTo("article-not-approved");
    var rejected = submitted("退稿", "正文。");
    wire.review(rejected, new ArticleRejected(rejected, "unit-1", 1, "OTHER", "不合用"));
    awaitStanding(rejected, PoolArticle.Standing.REJECTED);
    assertThat(place(issue, version, 1, rejected).problem()).isEqualTo("article-rejected");
    var withdrawn = approved("撤回");
    wire.article(withdrawn, new SubmissionWithdrawn(withdrawn, "unit-1", "重复"));
    awaitStanding(withdrawn, PoolArticle.Standing.WITHDRAWN);
    assertThat(place(issue, version, 1, withdrawn).problem()).isEqualTo("article-withdrawn");
    var revised = approved("改过");
    wire.article(
        revised,
        new SubmissionRevised(
            revised, "unit-1", "person-1", version(revised, 2, "改过", "新正文。"), "改", List.of()));
    awaitStanding(revised, PoolArticle.Standing.WAITING);
    assertThat(place(issue, version, 1, revised).problem()).isEqualTo("article-not-current");
  }

  @Test
  void anArticleWithdrawnAfterItWasPlacedHoldsUpTheIssue() {
    var article = approved("先上后撤");
    var issue = signed(article);
    wire.article(article, new SubmissionWithdrawn(article, "unit-1", "有误"));
    wire.review(article, new ReviewCancelled(article, "unit-1", "有误"));
    awaitStanding(article, PoolArticle.Standing.WITHDRAWN);
    var refused = duty.ifMatch(issue.last().version()).post(issue.path() + "/publication", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("article-withdrawn");
    var reopened =
        ok(
            duty.ifMatch(issue.last().version())
                .post(issue.path() + "/reopening", Map.of("reason", "撤稿")));
    assertThat(
            reopened.json().path("signature").isMissingNode()
                || reopened.json().path("signature").isNull())
        .isTrue();
    var cut =
        ok(
            layout
                .ifMatch(reopened.version())
                .post(issue.path() + "/cuts", Map.of("pageNo", 1, "slotOrder", 1, "reason", "撤稿")));
    var other = approved("补上");
    var last = ok(place(issue, cut.version(), 1, other));
    last = ok(layout.ifMatch(last.version()).post(issue.path() + "/closing", null));
    last =
        ok(
            duty.ifMatch(last.version())
                .post(issue.path() + "/signature", Map.of("issueNo", issue.number())));
    ok(duty.ifMatch(last.version()).post(issue.path() + "/publication", null));
    assertThat(reader.get("/a/" + other).status()).isEqualTo(200);
    assertThat(reader.get("/a/" + article).status()).isEqualTo(404);
  }

  @Test
  void anArticleIsInOneIssueAtATimeAndFreeAgainAfterACut() {
    var article = approved("一稿两投");
    var one = opened(1);
    var other = opened(1);
    var placed = ok(place(one, one.last().version(), 1, article));
    assertThat(place(other, other.last().version(), 1, article).problem())
        .isEqualTo("article-placed-elsewhere");
    ok(
        layout
            .ifMatch(placed.version())
            .post(one.path() + "/cuts", Map.of("pageNo", 1, "slotOrder", 1, "reason", "改期")));
    ok(place(other, other.last().version(), 1, article));
  }

  @Test
  void aPlacementThatFailsGivesTheArticleBack() {
    var article = approved("版本旧了");
    var issue = opened(1);
    assertThat(place(issue, issue.last().version() - 1, 1, article).status()).isEqualTo(412);
    assertThat(pool.find(article).orElseThrow().standing()).isEqualTo(PoolArticle.Standing.READY);
  }

  @Test
  void anEmptySlotHoldsUpClosingAndPublication() {
    var article = approved("只有一篇");
    var issue = opened(2);
    var placed = ok(place(issue, issue.last().version(), 1, article));
    var closing = layout.ifMatch(placed.version()).post(issue.path() + "/closing", null);
    assertThat(closing.status()).isEqualTo(409);
    assertThat(closing.problem()).isEqualTo("issue-slot-empty");
    assertThat(closing.json().path("detail").asString()).contains("第1版第2个版位");
    assertThat(duty.ifMatch(placed.version()).post(issue.path() + "/publication", null).problem())
        .isEqualTo("issue-slot-empty");
    var removed =
        ok(
            layout
                .ifMatch(placed.version())
                .post(
                    issue.path() + "/slot-removals",
                    Map.of("pageNo", 1, "slotOrder", 2, "reason", "不用")));
    ok(layout.ifMatch(removed.version()).post(issue.path() + "/closing", null));
  }

  @Test
  void signingAsksForAFreshSecondFactorAndTheRightNumber() {
    var issue = signed(approved("签发"));
    var closed =
        ok(
            duty.ifMatch(issue.last().version())
                .post(issue.path() + "/reopening", Map.of("reason", "再看")));
    closed = ok(layout.ifMatch(closed.version()).post(issue.path() + "/closing", null));
    var withoutFactor =
        reader
            .as(Tokens.of("duty-1", Role.DUTY_EDITOR))
            .ifMatch(closed.version())
            .post(issue.path() + "/signature", Map.of("issueNo", issue.number()));
    assertThat(withoutFactor.status()).isEqualTo(401);
    assertThat(withoutFactor.problem()).isEqualTo("step-up-required");
    var wrong =
        duty.ifMatch(closed.version()).post(issue.path() + "/signature", Map.of("issueNo", 1));
    assertThat(wrong.status()).isEqualTo(422);
    var layoutSigns =
        reader
            .as(Tokens.of("l", Role.LAYOUT_EDITOR).secondFactor(Instant.now()))
            .ifMatch(closed.version())
            .post(issue.path() + "/signature", Map.of("issueNo", issue.number()));
    assertThat(layoutSigns.status()).isEqualTo(403);
  }

  @Test
  void oneNumberOfAPublicationIsOneIssue() {
    int number = NUMBERS.incrementAndGet();
    var key = Ids.next();
    var once = layout.idempotencyKey(key).post("/api/publishing/issues", plan(number, 1));
    var again = layout.idempotencyKey(key).post("/api/publishing/issues", plan(number, 1));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(once.text());
    var taken = layout.post("/api/publishing/issues", plan(number, 2));
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.problem()).isEqualTo("issue-number-taken");
  }

  @Test
  void thePoolListsWhatMayBePlaced() {
    var article = approved("在稿池里");
    var listed = new ArrayList<JsonNode>();
    String after = "";
    do {
      var page = ok(layout.get("/api/publishing/pool?limit=2&after=" + after)).json();
      page.path("items").forEach(listed::add);
      after = page.path("next").asString("");
    } while (!after.isEmpty());
    assertThat(listed)
        .anySatisfy(item -> {
          assertThat(item.path("articleId").asString()).isEqualTo(article);
          assertThat(item.path("contentHash").asString()).isEqualTo(hash(article, 1));
          assertThat(item.path("headline").asString()).isEqualTo("在稿池里");
        });
    assertThat(reader.get("/api/publishing/pool").status()).isEqualTo(401);
    assertThat(
            reader
                .as(Tokens.of("c", Role.CORRESPONDENT).unit("unit-1"))
                .get("/api/publishing/pool")
                .status())
        .isEqualTo(403);
  }

  @Test
  void markupInAnArticleIsPrintedAsText() {
    var article = approved("<script>alert(1)</script>", "</p><img src=x onerror=alert(2)>", "a&b");
    var issue = published(article);
    for (var path : List.of("/a/" + article, "/paper/" + issue.id() + "/1.html", "/paper/")) {
      var page = Jsoup.parse(reader.get(path).text());
      assertThat(page.select("script, img")).isEmpty();
    }
    var shown = Jsoup.parse(reader.get("/a/" + article).text());
    assertThat(shown.select("h1 .line").first().wholeText()).isEqualTo("<script>alert(1)</script>");
    assertThat(shown.select("[data-paragraph-id]").first().wholeText())
        .isEqualTo("</p><img src=x onerror=alert(2)>");
  }

  @Test
  void theFeedIsAtomWithStableIds() throws Exception {
    var article = approved("进订阅源 <b>&\u0007");
    var issue = published(article);
    var answer = reader.get("/feed.atom");
    assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
    var feed = new SyndFeedInput().build(new StringReader(answer.text()));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries())
        .anySatisfy(entry -> {
          assertThat(entry.getUri()).isEqualTo("urn:uuid:" + article);
          assertThat(entry.getLink()).isEqualTo("http://localhost:8080/a/" + article);
          assertThat(entry.getTitle()).isEqualTo("进订阅源 <b>&");
          assertThat(entry.getUpdatedDate()).isNotNull();
        })
        .anySatisfy(entry -> assertThat(entry.getUri()).isEqualTo("urn:uuid:" + issue.id()));
  }

  @Test
  void generatedContentIsLabelledOnThePageAndInTheFeed() throws Exception {
    var id = Ids.next();
    wire.article(
        id,
        new SubmissionReceived(
            id, "2026-000001", "unit-1", "person-1", mostlyByAi(version(id, 1, "机器写的", "正文。"))));
    approve(id, 1);
    awaitStanding(id, PoolArticle.Standing.READY);
    var without = approved("人写的");
    published(id, without);
    assertThat(Jsoup.parse(reader.get("/a/" + id).text()).select(".ai").text())
        .isEqualTo("本文主要由人工智能生成 Generated mostly by AI");
    assertThat(Jsoup.parse(reader.get("/a/" + without).text()).select(".ai")).isEmpty();
    var entries =
        new SyndFeedInput().build(new StringReader(reader.get("/feed.atom").text())).getEntries();
    assertThat(entries)
        .anySatisfy(entry -> {
          assertThat(entry.getUri()).isEqualTo("urn:uuid:" + id);
          assertThat(entry.getCategories()).extracting("name").contains("ai-mostly");
          assertThat(entry.getDescription().getValue())
              .contains("本文主要由人工智能生成", "Generated mostly by AI");
        })
        .anySatisfy(entry -> {
          assertThat(entry.getUri()).isEqualTo("urn:uuid:" + without);
          assertThat(entry.getDescription().getValue()).doesNotContain("AI");
        });
  }

  @Test
  void whoHasAPageAlreadyGets304() throws Exception {
    var article = approved("读过了");
    var issue = published(article);
    for (var path :
        List.of(
            "/a/" + article,
            "/paper/" + issue.id() + "/",
            "/paper/" + issue.id() + "/1.html",
            "/paper/",
            "/feed.atom")) {
      var etag = reader.get(path).header("ETag");
      assertThat(etag).as(path).matches("\"[0-9a-f]{64}\"");
      var again = reader.with("If-None-Match", etag).get(path);
      assertThat(again.status()).as(path).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(etag);
      assertThat(again.header("Cache-Control")).contains("public");
    }
    var head =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/a/" + article))
                    .HEAD()
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
  }

  @Test
  void neighboursAreFoundWhenTheyAreAskedFor() {
    var one = published(approved("前一期"));
    var two = published(approved("后一期"));
    assertThat(reader.get("/paper/" + one.id() + "/next").header("Location")).startsWith("/paper/");
    assertThat(reader.get("/paper/" + two.id() + "/previous").header("Location"))
        .startsWith("/paper/");
    assertThat(reader.get("/").header("Location")).isEqualTo("/paper/");
    assertThat(reader.get("/paper/" + one.id()).header("Location"))
        .isEqualTo("/paper/" + one.id() + "/");
    assertThat(reader.get("/a/nothing").status()).isEqualTo(404);
    assertThat(reader.get("/a/nothing").header("Content-Type")).startsWith("text/html");
  }

  @Test
  void changesNameTheVersionTheyMean() {
    var issue = opened(1);
    assertThat(layout.post(issue.path() + "/closing", null).status()).isEqualTo(428);
    assertThat(layout.ifMatch(1).post(issue.path() + "/closing", null).status()).isEqualTo(412);
    assertThat(layout.get("/api/publishing/issues/none").status()).isEqualTo(404);
    assertThat(ok(layout.get("/api/publishing/issues?limit=1")).json().path("items").size())
        .isOne();
  }
}
