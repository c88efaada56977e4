package newsroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.contracts.Topic;
import newsroom.contracts.access.Role;
import newsroom.contracts.call.CallAudience;
import newsroom.contracts.call.CallClosed;
import newsroom.contracts.call.CallExtended;
import newsroom.contracts.call.CallJudged;
import newsroom.contracts.call.CallOpened;
import newsroom.contracts.call.CallReminderDue;
import newsroom.contracts.call.CallResultsPublished;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.submission.AnswerDue;
import newsroom.contracts.submission.FreeElsewhere;
import newsroom.contracts.submission.SubmissionLapsed;
import newsroom.contracts.submission.UnitSignOffRefused;
import newsroom.contracts.submission.UnitSignOffRequested;
import newsroom.contracts.submission.UnitSignature;
import newsroom.contracts.submission.UnitSignedOff;
import newsroom.contracts.unit.UnitActivated;
import newsroom.contracts.unit.UnitClosed;
import newsroom.contracts.unit.UnitState;
import newsroom.notification.subscriber.EmailAddress;
import newsroom.notification.subscriber.Subscriber;
import newsroom.notification.subscriber.SubscriberLinks;
import newsroom.notification.subscriber.Subscribers;
import newsroom.notification.subscriber.Tongue;
import newsroom.platform.ids.Ids;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// The whole service with broker, store and mail server.
@ServiceIT(properties = {"newsroom.mail.look-every=200ms", "newsroom.mail.first-pause=200ms"})
class NotificationIT {
  private static final Pattern LINK = Pattern.compile("http://localhost:8080(/subscribe/\\S+)");

  @LocalServerPort int port;
  @Autowired newsroom.notification.unit.Units units;
  @Autowired Subscribers subscribers;
  @Autowired SubscriberLinks links;

  private final Press press = new Press();

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    settings.add("spring.mail.port", PostBox::port);
  }

  @BeforeEach
  void patience() {
    org.awaitility.Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
  }

  @AfterEach
  void close() {
    press.close();
  }

  @Test
  void whoConfirmsGetsEveryIssueOnceAlsoWhenEveryEventComesTwice() {
    var reader = address("reader");
    confirm(reader);
    var idle = address("idle");
    subscribe(idle);
    awaitMail(idle);

    var issueId = press.issue(101, press.unit("示例医院", "office@unit.example"), 2, "夜门诊开到村口");
    awaitCompleted(issueId);
    var newest = desk().get("/api/notification/mailings?limit=1").json();
    assertThat(newest.at("/items/0/issueId").asString()).isEqualTo(issueId);
    var rest = desk().get("/api/notification/mailings?after=" + issueId).json();
    assertThat(rest.get("items").toString()).doesNotContain(issueId);
    press.tell("issue", issueId, Press.published(issueId, 101, "none", "夜门诊开到村口"), 2);

    assertThat(PostBox.ofIssue(issueId).stream().map(PostBox::recipient)).contains(reader);
    assertThat(PostBox.ofIssue(issueId).stream().filter(m -> reader.equals(PostBox.recipient(m))))
        .hasSize(1);
    assertThat(PostBox.ofIssue(issueId).stream().map(PostBox::recipient)).doesNotContain(idle);

    await().until(() -> Press.told(Topic.NOTIFICATION, issueId).size() == 2);
    var counts = mailing(issueId);
    assertThat(Press.told(Topic.NOTIFICATION, issueId).getFirst())
        .startsWith("newsroom.notification.audience-frozen.v1 ")
        .contains("\"count\":" + counts.path("frozen").asInt());
    assertThat(Press.told(Topic.NOTIFICATION, issueId).getLast())
        .startsWith("newsroom.notification.mailing-completed.v1 ")
        .contains("\"sent\":" + counts.path("sent").asInt())
        .doesNotContain("@");

    var mail = PostBox.ofIssue(issueId).getFirst();
    assertThat(PostBox.subject(mail)).isEqualTo("《健康东岚》第101期　夜门诊开到村口");
    assertThat(PostBox.text(mail)).contains("夜门诊开到村口", "http://localhost:8080/a/", "退订");
    assertThat(PostBox.html(mail))
        .contains("夜门诊开到村口", "示例医院", "href=\"http://localhost:8080/a/", "投递号")
        .doesNotContain("<img", "<script", "http://www.thymeleaf.org");
    assertThat(PostBox.header(mail, "List-Unsubscribe-Post"))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(PostBox.header(mail, "Message-ID")).endsWith("@localhost.localdomain>");
  }

  @Test
  void readingTheLinkConfirmsNothingAndTheButtonDoesOnce() {
    var reader = address("prefetched");
    subscribe(reader);
    var path = linkIn(awaitMail(reader));
    for (int i = 0; i < 3; i++) {
      var page = Client.at(port).get(path);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains("确认订阅", "method=\"post\"");
      assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }
    assertThat(standing(reader)).isInstanceOf(Subscriber.Pending.class);
    assertThat(form(path, "").status()).isEqualTo(200);
    assertThat(form(path, "").text()).contains("已订上");
    assertThat(standing(reader)).isInstanceOf(Subscriber.Active.class);
  }

  @Test
  void nobodyLearnsWhetherAnAddressIsKnown() {
    var known = address("known");
    confirm(known);
    int mails = PostBox.to(known).size();
    var unknown = address("known");
    var first = form("/subscribe", "email=" + encoded(known));
    var second = form("/subscribe", "email=" + encoded(unknown));
    assertThat(first.status()).isEqualTo(second.status()).isEqualTo(200);
    assertThat(first.text().replace(known, "X")).isEqualTo(second.text().replace(unknown, "X"));
    awaitMail(unknown);
    assertThat(PostBox.to(known)).hasSize(mails);
    form("/subscribe", "email=" + encoded(unknown));
    form("/subscribe", "email=" + encoded(" " + unknown.toUpperCase(java.util.Locale.ROOT)));
    confirm(address("later"));
    assertThat(PostBox.to(unknown)).hasSize(1);
  }

  @Test
  void aWrongAddressIsToldAtTheFieldAndKept() {
    var page = form("/subscribe?lang=en", "lang=en&email=" + encoded("nobody@\"><script>"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text())
        .contains("aria-invalid=\"true\"", "not complete", "nobody@&quot;&gt;&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(form("/subscribe", "").text()).contains("还没有填邮箱地址");
  }

  @Test
  void tamperedAndExpiredLinksDoNothing() {
    var reader = address("tampered");
    subscribe(reader);
    var path = linkIn(awaitMail(reader));
    var tampered = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A");
    assertThat(Client.at(port).get(tampered).status()).isEqualTo(400);
    assertThat(form(tampered, "").status()).isEqualTo(400);
    var id = links.subscriberId(EmailAddress.typed(reader).orElseThrow());
    var expired =
        "/subscribe/confirm?token=" + links.confirmToken(id, 1, Instant.now().minusSeconds(1));
    assertThat(Client.at(port).get(expired).status()).isEqualTo(410);
    assertThat(form(expired, "").status()).isEqualTo(410);
    var otherUse = "/subscribe/confirm?token=" + links.unsubscribeToken(id);
    assertThat(form(otherUse, "").status()).isEqualTo(400);
    assertThat(form("/subscribe/unsubscribe?token=" + id + ".x", "").status()).isEqualTo(400);
    assertThat(standing(reader)).isInstanceOf(Subscriber.Pending.class);
  }

  @Test
  void oneClickUnsubscribesWithoutLoginForGoodAndForgetsTheAddress() {
    var reader = address("leaver");
    confirm(reader);
    var issueId = press.issue(102, press.unit("示例医院", null), 1, "第一篇");
    awaitCompleted(issueId);
    var mail =
        PostBox.ofIssue(issueId).stream()
            .filter(m -> reader.equals(PostBox.recipient(m)))
            .findFirst()
            .orElseThrow();
    var header = PostBox.header(mail, "List-Unsubscribe");
    var path = URI.create(header.substring(1, header.length() - 1));
    var address = path.getPath() + "?" + path.getRawQuery();
    assertThat(Client.at(port).get(address).text()).contains("method=\"post\"");
    assertThat(standing(reader)).isInstanceOf(Subscriber.Active.class);
    for (int i = 0; i < 2; i++) {
      assertThat(form(address, "List-Unsubscribe=One-Click").status()).isEqualTo(200);
    }
    assertThat(standing(reader)).isInstanceOf(Subscriber.Unsubscribed.class);
    var next = press.issue(103, press.unit("示例医院", null), 1, "第二篇");
    awaitCompleted(next);
    assertThat(PostBox.ofIssue(next).stream().map(PostBox::recipient)).doesNotContain(reader);
    var list = desk().get("/api/notification/subscribers?limit=100").json();
    assertThat(list.toString()).doesNotContain(reader);
  }

  @Test
  void whoLeavesBetweenFreezingAndSendingGetsNoMailAndTheCountsAddUp() {
    var stays = address("stays");
    var leaves = address("leaves");
    confirm(stays);
    confirm(leaves);
    PostBox.goDown();
    String issueId;
    try {
      issueId = press.issue(104, press.unit("示例医院", null), 1, "第一篇");
      await().until(() -> "SENDING".equals(mailing(issueId).path("state").asString()));
      var id = links.subscriberId(EmailAddress.typed(leaves).orElseThrow());
      form("/subscribe/unsubscribe?token=" + links.unsubscribeToken(id), "");
      var running = mailing(issueId);
      assertThat(running.path("waiting").asInt()).isEqualTo(running.path("frozen").asInt());
      confirmNow(address("late"));
    } finally {
      PostBox.comeUp();
    }
    awaitCompleted(issueId);
    var counts = mailing(issueId);
    assertThat(counts.path("suppressed").asInt()).isEqualTo(1);
    assertThat(counts.path("sent").asInt()).isEqualTo(counts.path("frozen").asInt() - 1);
    assertThat(PostBox.ofIssue(issueId).stream().map(PostBox::recipient))
        .contains(stays)
        .doesNotContain(leaves)
        .doesNotHaveDuplicates();
    assertThat(PostBox.ofIssue(issueId)).hasSize(counts.path("sent").asInt());
  }

  @Test
  void aThousandSubscribersAreServedInReasonableTime() {
    var all = new ArrayList<String>();
    for (int i = 0; i < 1_000; i++) {
      var reader = address("many" + i);
      all.add(reader);
      confirmNow(reader);
    }
    var start = Instant.now();
    var issueId = press.issue(105, press.unit("示例医院", null), 1, "第一篇", "第二篇");
    awaitCompleted(issueId);
    var took = Duration.between(start, Instant.now());
    assertThat(took).isLessThan(Duration.ofSeconds(40));
    var recipients = PostBox.ofIssue(issueId).stream().map(PostBox::recipient).toList();
    assertThat(recipients).doesNotHaveDuplicates();
    assertThat(new HashSet<>(recipients)).containsAll(all);
    System.out.println("1,000 subscribers took " + took);
    // The other tests' mailings shall not have to serve them
    for (var reader : all) {
      var id = links.subscriberId(EmailAddress.typed(reader).orElseThrow());
      var leave = new Subscriber.Leave(Instant.now());
      subscribers.change(id, there -> there.orElseThrow().after(leave));
    }
  }

  @Test
  void aUnitHearsOnceOfEachDecisionWhateverComesFirst() {
    var office = address("office");
    var unitId = Ids.next();
    var articleId = Ids.next();
    // The decisions overtake the article and the unit
    press.tell("publication", articleId, Press.published(articleId, unitId), 2);
    press.tell("review-case", articleId, opened(articleId, unitId), 2);
    press.tell("review-case", articleId, returned(articleId, unitId), 2);
    press.tell(
        "review-case",
        articleId,
        new ArticleApproved(articleId, unitId, 1, "00".repeat(32), List.of()),
        2);
    press.tell(
        "review-case",
        articleId,
        new ArticleRejected(articleId, unitId, 1, "OTHER", "与上期一篇重复。"),
        2);
    // A later unit's notice shows that the first ones are waiting, not lost
    var marker = address("marker");
    told(marker, "另一篇");
    assertThat(PostBox.to(office)).isEmpty();
    assertThat(noticesOf(unitId)).isEmpty();

    press.received(articleId, unitId, "云屏：夜门诊开到村口");
    press.tell("unit", unitId, unitAt(unitId, office));
    await().until(() -> PostBox.to(office).size() == 4);
    told(address("marker"), "再一篇");
    assertThat(PostBox.to(office)).hasSize(4);
    assertThat(PostBox.to(office).stream().map(m -> PostBox.header(m, "X-Newsroom-Notice")))
        .containsExactlyInAnyOrder("RETURNED", "APPROVED", "REJECTED", "PUBLISHED");
    assertThat(PostBox.to(office))
        .allSatisfy(m -> {
          assertThat(PostBox.header(m, "X-Newsroom-Article")).isEqualTo(articleId);
          assertThat(PostBox.subject(m)).contains("云屏：夜门诊开到村口");
        });
    assertThat(PostBox.to(office).stream().map(PostBox::text))
        .anySatisfy(text -> assertThat(text).contains("请补充接诊人次的来源。", "前交第2稿", "version 2"))
        .anySatisfy(text -> assertThat(text).contains("退稿", "与上期一篇重复。"))
        .anySatisfy(text -> assertThat(text).contains("已刊发", "/a/" + articleId));
    assertThat(noticesOf(unitId)).hasSize(4);
    assertThat(noticesOf(Ids.next())).isEmpty();
  }

  @Test
  void aUnitHearsOnceOfEveryStepOfACall() {
    var invited = address("invited");
    var other = address("bystander");
    var unitId = press.unit("示例医院", invited);
    var bystander = press.unit("示例中心", other);
    var call = Ids.next();
    var deadline = Instant.parse("2026-12-20T16:00:00Z");
    var only = new CallAudience(false, List.of(unitId));
    press.tell(
        "call",
        call,
        new CallOpened(
            call,
            "家庭医生",
            "INVITED",
            bystander,
            List.of("人和事"),
            List.of("1500字以内"),
            "写真实的。",
            deadline.minusSeconds(9),
            deadline,
            true,
            null,
            only),
        2);
    press.tell(
        "call",
        call,
        new CallExtended(
            call, "家庭医生", "INVITED", deadline, deadline.plusSeconds(86_400), "多几天", only),
        2);
    press.tell(
        "call", call, new CallReminderDue(call, "家庭医生", "INVITED", 1, deadline, true, only), 2);
    press.tell(
        "call",
        call,
        new CallClosed(
            call,
            "家庭医生",
            "INVITED",
            deadline,
            true,
            List.of(new CallClosed.Answered(unitId, 1)),
            List.of()),
        2);
    press.tell("call", call, new CallJudged(call, "家庭医生", 1, 1), 2);
    press.tell(
        "call",
        call,
        new CallResultsPublished(
            call,
            "家庭医生",
            "INVITED",
            List.of(new CallResultsPublished.Chosen("a", unitId, "夜门诊", "一等奖")),
            List.of(unitId)),
        2);
    await().until(() -> PostBox.to(invited).size() == 5);
    told(address("marker"), "再一篇");
    assertThat(PostBox.to(invited).stream().map(m -> PostBox.header(m, "X-Newsroom-Notice")))
        .containsExactlyInAnyOrder(
            "CALL_OPENED", "CALL_EXTENDED", "CALL_REMINDER", "CALL_CLOSED", "CALL_RESULTS");
    assertThat(PostBox.to(invited).stream().map(PostBox::text))
        .anySatisfy(text -> assertThat(text).contains("约稿“家庭医生”", "1500字以内", "看要求：", call))
        .anySatisfy(text -> assertThat(text).contains("入选 1 篇", "《夜门诊》一等奖"));
    assertThat(PostBox.to(other)).as("none of its business").isEmpty();
    assertThat(noticesOf(unitId))
        .allSatisfy(n -> assertThat(n.path("callId").asString()).isEqualTo(call));
  }

  @Test
  void anOpenCallReachesEveryActiveUnitButThoseNamed() {
    var some = address("some");
    var declined = address("declined");
    var gone = address("gone");
    var yes = press.unit("示例医院", some);
    var no = press.unit("示例中心", declined);
    var closed = Ids.next();
    press.tell("unit", closed, new UnitClosed(state(closed, gone, "CLOSED")));
    await()
        .until(() ->
            units.find(yes).isPresent()
                && units.find(no).isPresent()
                && units.find(closed).isPresent());
    var call = Ids.next();
    press.tell(
        "call",
        call,
        new CallExtended(
            call,
            "家庭医生",
            "OPEN",
            Instant.EPOCH,
            Instant.parse("2026-12-20T16:00:00Z"),
            "",
            new CallAudience(true, List.of(no))),
        2);
    await().until(() -> PostBox.to(some).size() == 1);
    told(address("marker"), "再一篇");
    assertThat(PostBox.to(some)).hasSize(1);
    assertThat(PostBox.to(declined)).isEmpty();
    assertThat(PostBox.to(gone)).isEmpty();
  }

  @Test
  void aUnitHearsOfTheSignOffAndOfTheAnswerClock() {
    var office = address("office");
    var unitId = press.unit("示例医院", office);
    var article = Ids.next();
    var signature = new UnitSignature("s-1", "赵示例", "宣传科科长", Instant.EPOCH, "h", false);
    press.tell("article", article, new UnitSignOffRequested(article, unitId, "c-1", "h", "夜门诊"), 2);
    press.tell("article", article, new UnitSignOffRefused(article, unitId, "s-1", "h", "数字没核"), 2);
    press.tell("article", article, new UnitSignedOff(article, unitId, signature), 2);
    press.received(article, unitId, "夜门诊开到村口");
    press.tell("article", article, new AnswerDue(article, unitId, "2026-000001", Instant.EPOCH), 2);
    press.tell(
        "article", article, new FreeElsewhere(article, unitId, "2026-000001", Instant.EPOCH), 2);
    press.tell("article", article, new SubmissionLapsed(article, unitId, "题材已用"), 2);
    await().until(() -> PostBox.to(office).size() == 6);
    told(address("marker"), "再一篇");
    assertThat(PostBox.to(office).stream().map(m -> PostBox.header(m, "X-Newsroom-Notice")))
        .containsExactlyInAnyOrder(
            "SIGN_OFF_REQUESTED",
            "SIGN_OFF_REFUSED",
            "SIGNED_OFF",
            "ANSWER_DUE",
            "FREE_ELSEWHERE",
            "LAPSED");
    assertThat(PostBox.to(office).stream().map(PostBox::text))
        .anySatisfy(text -> assertThat(text).contains("《夜门诊》等单位审签", "去审签："))
        .anySatisfy(text -> assertThat(text).contains("《夜门诊开到村口》未采用", "题材已用"));
  }

  @Test
  void staffListsAreForThoseWhoLookAfterSubscribersOnly() {
    var writer = Client.at(port).as(Tokens.of("c-1", Role.CORRESPONDENT).unit("u-1"));
    for (var path : List.of("mailings", "mailings/x", "subscribers")) {
      assertThat(writer.get("/api/notification/" + path).status()).isEqualTo(403);
      assertThat(Client.at(port).get("/api/notification/" + path).status()).isEqualTo(401);
    }
    assertThat(desk().get("/api/notification/notices").status()).isEqualTo(403);
    assertThat(desk().get("/api/notification/mailings/x").status()).isEqualTo(404);
  }

  private void told(String office, String headline) {
    var unitId = press.unit("示例医院", office);
    var articleId = Ids.next();
    press.received(articleId, unitId, headline);
    press.tell("review-case", articleId, opened(articleId, unitId));
    press.tell("review-case", articleId, returned(articleId, unitId));
    awaitMail(office);
  }

  private static ReviewOpened opened(String articleId, String unitId) {
    return new ReviewOpened(
        articleId, unitId, 1, "00".repeat(32), List.of("FIRST", "SECOND", "FINAL"));
  }

  private static RevisionRequested returned(String articleId, String unitId) {
    return new RevisionRequested(
        articleId,
        unitId,
        1,
        "FACTS",
        List.of("请补充接诊人次的来源。"),
        Instant.parse("2026-11-24T09:00:00Z"));
  }

  private static UnitActivated unitAt(String unitId, String office) {
    return new UnitActivated(state(unitId, office, "ACTIVE"));
  }

  private static UnitState state(String unitId, String office, String status) {
    return new UnitState(
        unitId,
        "示例医院",
        "HOSPITAL",
        null,
        null,
        List.of(),
        status,
        office,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private List<JsonNode> noticesOf(String unitId) {
    var caller = Client.at(port).as(Tokens.of("c-1", Role.CORRESPONDENT).unit(unitId));
    var answer = caller.get("/api/notification/notices");
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().get("items").valueStream().toList();
  }

  private Client desk() {
    return Client.at(port).as(Tokens.of("m-1", Role.SUBSCRIPTION_MANAGER));
  }

  private JsonNode mailing(String issueId) {
    return desk().get("/api/notification/mailings/" + issueId).json();
  }

  private void awaitCompleted(String issueId) {
    await().until(() -> "COMPLETED".equals(mailing(issueId).path("state").asString()));
    var counts = mailing(issueId);
    assertThat(
            counts.path("sent").asInt()
                + counts.path("failed").asInt()
                + counts.path("unknown").asInt()
                + counts.path("suppressed").asInt())
        .isEqualTo(counts.path("frozen").asInt());
    assertThat(counts.path("waiting").asInt()).isZero();
  }

  private static String address(String name) {
    return name + "-" + Ids.next() + "@example.org";
  }

  private Client.Answer form(String path, String body) {
    return Client.at(port)
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post(path, body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void subscribe(String address) {
    assertThat(form("/subscribe", "email=" + encoded(address)).status()).isEqualTo(200);
  }

  private void confirm(String address) {
    subscribe(address);
    assertThat(form(linkIn(awaitMail(address)), "").status()).isEqualTo(200);
  }

  /// Without the mail.
  private void confirmNow(String typed) {
    var address = EmailAddress.typed(typed).orElseThrow();
    var id = links.subscriberId(address);
    var at = Instant.now();
    subscribers.change(
        id, _ -> Subscriber.first(id, new Subscriber.Subscribe(address, Tongue.CHINESE, at)));
    subscribers.change(id, there -> there.orElseThrow().after(new Subscriber.Confirm(1, at)));
  }

  private Subscriber standing(String address) {
    return subscribers
        .find(links.subscriberId(EmailAddress.typed(address).orElseThrow()))
        .orElseThrow();
  }

  private static String awaitMail(String address) {
    await().until(() -> !PostBox.to(address).isEmpty());
    return PostBox.text(PostBox.to(address).getFirst());
  }

  private static String linkIn(String text) {
    var link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
