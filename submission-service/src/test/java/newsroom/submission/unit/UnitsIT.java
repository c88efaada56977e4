package newsroom.submission.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsroom.contracts.Topic;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import newsroom.submission.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class UnitsIT {
  private static final String UNITS = "/api/submission/units";

  @LocalServerPort int port;
  private Newsroom newsroom;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
  }

  @Test
  void aUnitIsRegisteredActivatedSuspendedAndReinstatedAndTellsItAll() {
    var admin = newsroom.administrator();
    var applied = admin.post(UNITS, Newsroom.unit("示例医院甲"));
    assertThat(applied.status()).isEqualTo(201);
    assertThat(applied.json().path("status").asString()).isEqualTo("APPLIED");
    String id = applied.json().path("unitId").asString();
    assertThat(applied.header("Location")).isEqualTo(UNITS + "/" + id);

    long version = applied.version();
    for (var act : List.of("activation", "suspension", "reinstatement")) {
      var answer = admin.ifMatch(version).post(UNITS + "/" + id + "/" + act, null);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.version()).isEqualTo(version + 1);
      version = answer.version();
    }

    var events = Wire.events(Topic.UNIT, id, 4);
    assertThat(events)
        .extracting(Wire.Read::type)
        .containsExactly(
            "newsroom.unit.unit-applied.v1",
            "newsroom.unit.unit-activated.v1",
            "newsroom.unit.unit-suspended.v1",
            "newsroom.unit.unit-reinstated.v1");
    assertThat(events).extracting(Wire.Read::sequence).containsExactly(1L, 2L, 3L, 4L);
    assertThat(events.getLast().payload().path("unit").path("canonicalName").asString())
        .isEqualTo("示例医院甲");
  }

  @Test
  void oneIdempotencyKeyMakesOneUnit() {
    var admin = newsroom.administrator().idempotencyKey(UUID.randomUUID().toString());
    var first = admin.post(UNITS, Newsroom.unit("示例医院乙"));
    var again = admin.post(UNITS, Newsroom.unit("示例医院乙"));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    var other = admin.post(UNITS, Newsroom.unit("示例医院丙"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void aChangeNeedsTheVersionItSaw() {
    var admin = newsroom.administrator();
    var applied = admin.post(UNITS, Newsroom.unit("示例医院丁"));
    String activation = UNITS + "/" + applied.json().path("unitId").asString() + "/activation";
    assertThat(admin.post(activation, null).status()).isEqualTo(428);
    assertThat(admin.ifMatch(7).post(activation, null).status()).isEqualTo(412);
    var first = admin.ifMatch(1).post(activation, null);
    assertThat(first.status()).isEqualTo(200);
    assertThat(admin.ifMatch(1).post(activation, null).json())
        .as("the answer was lost and the request repeated")
        .isEqualTo(first.json());
    var twice = admin.ifMatch(2).post(activation, null);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.problem()).isEqualTo("unit-not-ready");
  }

  @Test
  void wrongFieldsAreNamedInTheCallersLanguage() {
    var unit = Newsroom.unit(" ");
    unit.put("parentUnitId", null);
    unit.put("noticeEmail", "nowhere");
    var answer = newsroom.administrator().with("Accept-Language", "en").post(UNITS, unit);
    assertThat(answer.status()).isEqualTo(422);
    var errors = new ArrayList<String>();
    answer.json().path("errors").forEach(error -> errors.add(error.path("path").asString()));
    assertThat(errors).containsExactly("/canonicalName", "/noticeEmail");
    assertThat(answer.text()).contains("A name has 1 to 100 characters; this one has 0.");
  }

  @Test
  void aParentIsARegisteredUnit() {
    var unit = Newsroom.unit("示例科室");
    unit.put("parentUnitId", "nobody");
    var answer = newsroom.administrator().post(UNITS, unit);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").path(0).path("path").asString())
        .isEqualTo("/parentUnitId");
    unit.put("parentUnitId", newsroom.activeUnit());
    assertThat(newsroom.administrator().post(UNITS, unit).status()).isEqualTo(201);
  }

  @Test
  void theListGoesThroughAllUnitsByName() {
    for (var name : List.of("列表二", "列表一", "列表三")) {
      newsroom.administrator().post(UNITS, Newsroom.unit(name));
    }
    var names = new ArrayList<String>();
    String next = "";
    while (next != null) {
      var page = newsroom.as(Role.CORRESPONDENT).get(UNITS + "?limit=2&after=" + next).json();
      page.path("items").forEach(unit -> names.add(unit.path("canonicalName").asString()));
      next = page.path("next").isNull() ? null : page.path("next").asString();
    }
    assertThat(names).contains("列表一", "列表二", "列表三").isSorted();
    assertThat(newsroom.auditor().get(UNITS + "?after=%25").status()).isEqualTo(400);
  }

  @Test
  void onlyAdministratorsChangeUnitsAndOnlyPeopleReadThem() {
    String id = newsroom.activeUnit();
    for (var role : Role.values()) {
      assertThat(newsroom.as(role).get(UNITS + "/" + id).status()).isEqualTo(200);
      if (role != Role.ADMINISTRATOR) {
        assertThat(newsroom.as(role).post(UNITS, Map.of()).status()).isEqualTo(403);
        assertThat(
                newsroom.as(role).ifMatch(2).post(UNITS + "/" + id + "/suspension", null).status())
            .isEqualTo(403);
      }
    }
    assertThat(newsroom.stranger().get(UNITS).status()).isEqualTo(401);
    assertThat(newsroom.auditor().get(UNITS + "/nobody").problem()).isEqualTo("no-such-unit");
  }
}
