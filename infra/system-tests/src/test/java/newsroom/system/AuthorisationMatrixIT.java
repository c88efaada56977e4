package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.launcher.demo.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation of every OpenAPI document, called by everybody: anonymous, each role, own and other
/// unit. The requests are stale or empty, so that whoever is let in changes nothing.
class AuthorisationMatrixIT {
  private static final List<String> SERVICES =
      List.of("submission", "review", "publishing", "notification", "identity");
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /// Changing something asks for an ETag; nothing has had so many versions.
  private static final String STALE = "\"999999\"";

  private static final Map<String, String> IDS = new HashMap<>();
  private static SharedNewsroom newsroom;

  @BeforeAll
  static void thereIsOneOfEverything() {
    newsroom = SharedNewsroom.get();
    var steps = new Steps(newsroom);
    IDS.put("unitId", newsroom.a().unitId());
    var illustrated = steps.illustrated();
    IDS.put("articleId", illustrated.articleId());
    IDS.put("photoId", illustrated.photoId());
    IDS.put("attachmentId", illustrated.attachmentId());
    IDS.put("size", "320");
    IDS.put("versionNo", "1");
    IDS.put("commentId", "no-such-comment");
    IDS.put("from", "1");
    IDS.put("to", "1");
    IDS.put("issueId", steps.issue(1));
    IDS.put("pageNo", "1");
    IDS.put("copyId", "nobodys");
    IDS.put("month", "2026-10");
    IDS.put("objectionId", "nobodys");
    IDS.put("edition", "2021-10");
    IDS.put("viewId", "nobodys");
    IDS.put("name", "none.css");
    IDS.put("id", accountId());
    IDS.put(
        "personId",
        newsroom
            .a()
            .correspondent()
            .get("/api/identity/me")
            .orThrow()
            .json()
            .path("id")
            .asString());
    IDS.put("clientId", clientId());
    IDS.put("callId", steps.invitation());
  }

  private static String clientId() {
    return newsroom
        .person(Role.ADMINISTRATOR)
        .post(
            "/api/identity/api-clients",
            Map.of("name", "示例系统", "unit", newsroom.a().unitId()),
            null,
            SharedNewsroom.key())
        .orThrow()
        .json()
        .path("clientId")
        .asString();
  }

  private static String accountId() {
    return newsroom
        .person(Role.ADMINISTRATOR)
        .get("/api/identity/accounts")
        .orThrow()
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  static List<Operation> guarded() {
    return Operation.all().stream()
        .filter(operation -> !operation.everybody() && !operation.page())
        .toList();
  }

  static List<Operation> closedPages() {
    return Operation.all().stream()
        .filter(operation -> !operation.everybody() && operation.page())
        .toList();
  }

  static List<Operation> open() {
    return Operation.all().stream().filter(Operation::everybody).toList();
  }

  @Test
  void everyOperationHasARowAndEveryRowAnOperation() {
    var described = new TreeSet<String>();
    for (var service : SERVICES) {
      var paths =
          newsroom
              .person(Role.ADMINISTRATOR)
              .get("/api/docs/" + service)
              .orThrow()
              .json()
              .path("paths");
      for (var path : paths.properties()) {
        for (var method : path.getValue().properties()) {
          described.add(
              service
                  + " "
                  + method.getKey().toUpperCase(java.util.Locale.ROOT)
                  + " "
                  + path.getKey());
        }
      }
    }
    var rows = new TreeSet<String>();
    Operation.all().stream()
        .filter(operation -> !operation.page())
        .forEach(operation -> rows.add(operation.service() + " " + operation.name()));
    assertThat(rows).containsExactlyElementsOf(described);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void nobodyGetsInWithoutALogin(Operation operation) throws Exception {
    var reply = call(newsroom.anybody(), operation);
    assertThat(reply.status()).as(operation.name()).isEqualTo(401);
    assertThat(reply.contentType()).startsWith("application/problem+json");
    // As a program does it that knows nothing of our cookies
    try (var program = HttpClient.newHttpClient()) {
      var answer =
          program.send(
              HttpRequest.newBuilder(newsroom.origin().resolve(concrete(operation)))
                  .method(operation.method(), HttpRequest.BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(operation.name()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @MethodSource("closedPages")
  void aClosedPageLeadsToTheSignIn(Operation operation) throws Exception {
    assertThat(asked(operation, "application/json", "cors")).isIn(401, 302);
    assertThat(asked(operation, "text/html", "navigate")).isIn(401, 302);
  }

  /// The first answer to somebody without a login; a redirect has to lead to the sign-in.
  private static int asked(Operation operation, String accept, String mode)
      throws IOException, InterruptedException {
    try (var browser = HttpClient.newHttpClient()) {
      var answer =
          browser.send(
              HttpRequest.newBuilder(newsroom.origin().resolve(operation.path()))
                  .header("Accept", accept)
                  .header("Sec-Fetch-Mode", mode)
                  .build(),
              BodyHandlers.ofString());
      answer
          .headers()
          .firstValue("Location")
          .ifPresent(to ->
              assertThat(URI.create(to).getPath())
                  .isIn("/oauth2/authorization/newsroom", "/id/login"));
      return answer.statusCode();
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleGetsInWhereItIsTrustedAndNowhereElse(Role role) {
    var wrong = new ArrayList<String>();
    for (var operation : guarded()) {
      var reply = call(newsroom.person(role), operation);
      boolean in = in(reply);
      if (operation.allowed().contains(role) != in
          || (!in && reply.status() != 403)
          || reply.status() >= 500
          || (operation.ownUnit() && operation.ofAUnit(role) && in && reply.status() == 404)) {
        wrong.add(operation.name() + ": " + reply.status() + " " + reply.excerpt());
      }
    }
    assertThat(wrong).as(role.name()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CORRESPONDENT", "UNIT_ADMIN"})
  void anotherUnitFindsNothing(Role role) {
    var wrong = new ArrayList<String>();
    for (var operation : guarded()) {
      if (operation.ownUnit() && operation.allowed().contains(role)) {
        var reply = call(newsroom.b().person(role), operation);
        if (reply.status() != 404) {
          wrong.add(operation.name() + ": " + reply.status() + " " + reply.excerpt());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("open")
  void whatIsPublicAnswersWithoutALogin(Operation operation) {
    assertThat(call(newsroom.anybody(), operation).status())
        .as(operation.name())
        .isNotIn(0, 401, 403)
        .isLessThan(500);
  }

  /// A fresh second factor is asked only of somebody whose role would do.
  private static boolean in(Reply reply) {
    return reply.status() != 403
        && (reply.status() != 401 || reply.body().contains("step-up-required"));
  }

  private static Reply call(Person person, Operation operation) {
    boolean changes = !operation.method().equals("GET");
    return person.send(
        operation.method(),
        concrete(operation),
        changes ? body(operation) : null,
        changes ? headers(operation) : Map.of());
  }

  /// What is a file has to say so: anything else is refused before anybody is asked who sends it.
  private static Map<String, String> headers(Operation operation) {
    var path = operation.path();
    var type =
        path.contains("/reprint-sources/")
            ? "text/csv"
            : path.endsWith("/photos") || path.endsWith("/attachments")
                ? "multipart/form-data; boundary=none"
                : "application/json";
    return Map.of("If-Match", STALE, "Idempotency-Key", SharedNewsroom.key(), "Content-Type", type);
  }

  private static String concrete(Operation operation) {
    return VARIABLE
        .matcher(operation.path())
        .replaceAll(variable -> {
          var id = IDS.get(variable.group(1));
          if (id == null) {
            throw new IllegalStateException("No example for {" + variable.group(1) + "}");
          }
          return id;
        });
  }

  /// Where the unit is looked at only after the words, the words have to be in order.
  private static Map<String, Object> body(Operation operation) {
    var path = operation.path();
    if (path.endsWith("/draft")) {
      return Steps.copy(newsroom.a(), "另一段正文。");
    } else if (path.endsWith("/withdrawal") || path.endsWith("/sign-off-refusal")) {
      return Map.of("reason", "示例");
    } else if (path.endsWith("/revision")) {
      return Map.of("changeNote", "示例", "answers", List.of());
    } else {
      return Map.of();
    }
  }
}
