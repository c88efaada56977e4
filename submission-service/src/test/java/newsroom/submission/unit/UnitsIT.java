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
    assertThat(answer.text()).contains("This takes 1 to 100 characters; there are 0.");
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
  void theListGoesThroughAllUnitsInTheOrderOfPinyin() {
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
    assertThat(names)
        .as("èr, sān, yī")
        .containsSubsequence("列表二", "列表三", "列表一")
        .isSortedAccordingTo(NameOrder::compare)
        .doesNotHaveDuplicates();
    assertThat(newsroom.auditor().get(UNITS + "?after=%25").status()).isEqualTo(400);
  }

  @Test
  void administratorsAndLiaisonEditorsChangeUnitsAndOnlyPeopleReadThem() {
    String id = newsroom.activeUnit();
    for (var role : Role.values()) {
      assertThat(newsroom.as(role).get(UNITS + "/" + id).status()).isEqualTo(200);
      if (role != Role.ADMINISTRATOR && role != Role.LIAISON_EDITOR) {
        assertThat(newsroom.as(role).post(UNITS, Map.of()).status()).isEqualTo(403);
        assertThat(
                newsroom.as(role).ifMatch(2).post(UNITS + "/" + id + "/suspension", null).status())
            .isEqualTo(403);
      }
    }
    assertThat(newsroom.stranger().get(UNITS).status()).isEqualTo(401);
    assertThat(newsroom.auditor().get(UNITS + "/nobody").problem()).isEqualTo("no-such-unit");
  }

  @Test
  void aUnitIsRenamedMergedAndItsIdLeadsOn() {
    var admin = newsroom.administrator();
    String into = newsroom.activeUnit();
    String id = newsroom.activeUnit();
    String path = UNITS + "/" + id;
    String former = admin.get(path).json().path("canonicalName").asString();
    String name = "更名医院" + id;
    var renamed =
        admin.ifMatch(2).post(path + "/renaming", Map.of("name", name, "on", "2026-03-01"));
    assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    assertThat(renamed.json().path("canonicalName").asString()).isEqualTo(name);
    var alias = renamed.json().path("aliases").path(1);
    assertThat(alias.path("text").asString()).isEqualTo(former);
    assertThat(alias.path("to").asString()).isEqualTo("2026-02-28");
    assertThat(alias.path("status").asString()).isEqualTo("ENDED");

    var merger = Map.of("intoUnitId", into, "reason", "机构改革");
    assertThat(
            admin
                .ifMatch(3)
                .post(path + "/merger", Map.of("intoUnitId", id, "reason", "改"))
                .status())
        .isEqualTo(422);
    var merged = admin.ifMatch(3).post(path + "/merger", merger);
    assertThat(merged.json().path("status").asString()).as(merged.text()).isEqualTo("MERGED");
    assertThat(merged.json().path("ended").path("leadsTo").asString()).isEqualTo(into);
    assertThat(admin.ifMatch(3).post(path + "/merger", merger).json())
        .as("the answer was lost and the request repeated")
        .isEqualTo(merged.json());
    assertThat(admin.ifMatch(4).post(path + "/renaming", Map.of("name", "又一名")).problem())
        .isEqualTo("unit-not-ready");

    var what = new ArrayList<String>();
    var history = admin.get(path + "/history").json();
    history.path("items").forEach(line -> what.add(line.path("what").asString()));
    assertThat(what).containsExactly("APPLIED", "ACTIVATED", "RENAMED", "MERGED");
    assertThat(history.path("items").path(2).path("by").asString()).isEqualTo("administrator");
    assertThat(history.path("items").path(2).path("detail").path("from").asString())
        .isEqualTo(former);
    assertThat(Wire.events(Topic.UNIT, id, 4))
        .extracting(Wire.Read::type)
        .endsWith("newsroom.unit.unit-renamed.v1", "newsroom.unit.unit-merged.v1");
  }

  @Test
  void aUnitWithUnitsBelowItIsNotClosedAndNothingStandsBelowItself() {
    var admin = newsroom.administrator();
    String top = newsroom.activeUnit();
    var below = Newsroom.unit("下级科室" + top);
    below.put("parentUnitId", top);
    String child = admin.post(UNITS, below).json().path("unitId").asString();
    var closure = Map.of("reason", "机构改革");
    assertThat(admin.ifMatch(2).post(UNITS + "/" + top + "/closure", closure).problem())
        .isEqualTo("children-left");
    var moved =
        admin.ifMatch(2).put(UNITS + "/" + top, Map.of("kind", "BUREAU", "parentUnitId", child));
    assertThat(moved.status()).isEqualTo(422);
    assertThat(moved.text()).contains("parent-below");
    var freed = admin.ifMatch(1).put(UNITS + "/" + child, Map.of("kind", "BUREAU"));
    assertThat(freed.status()).as(freed.text()).isEqualTo(200);
    var closed = admin.ifMatch(2).post(UNITS + "/" + top + "/closure", closure);
    assertThat(closed.json().path("status").asString()).isEqualTo("CLOSED");
    assertThat(admin.get(UNITS + "/tree").text()).contains(child).doesNotContain("\"" + top + "\"");
  }

  @Test
  void aNameOfTwoUnitsIsAmbiguousUntilAPersonDecides() {
    var admin = newsroom.administrator();
    String one = newsroom.activeUnit();
    String other = newsroom.activeUnit();
    String text = "共用简称" + one;
    admin.ifMatch(2).post(UNITS + "/" + one + "/aliases", Map.of("text", text));
    var second =
        admin
            .ifMatch(2)
            .post(UNITS + "/" + other + "/aliases", Map.of("text", text, "from", "2026-01-01"));
    assertThat(second.json().path("aliases").path(1).path("status").asString())
        .as(second.text())
        .isEqualTo("AMBIGUOUS");
    assertThat(admin.get(UNITS + "/ambiguous-names").text()).contains(text);

    var decided =
        admin.ifMatch(3).post(UNITS + "/" + one + "/name-decisions", Map.of("text", text));
    assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    assertThat(decided.json().path("aliases").path(1).path("status").asString()).isEqualTo("VALID");
    var yielded = admin.get(UNITS + "/" + other).json().path("aliases").path(1);
    assertThat(yielded.path("status").asString()).isEqualTo("YIELDED");
    assertThat(yielded.path("yieldedTo").asString()).isEqualTo(one);
    assertThat(admin.get(UNITS + "/ambiguous-names").text()).doesNotContain(text);
    assertThat(admin.get(UNITS + "/" + other + "/history").text()).contains("ALIAS_CHANGED");
  }

  @Test
  void theOfficialNameOfOneIsNotRegisteredForAnother() {
    var admin = newsroom.administrator();
    admin.post(UNITS, Newsroom.unit("独一医院"));
    var twice = admin.post(UNITS, Newsroom.unit("独一 医院"));
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.text()).contains("name-taken");
  }

  @Test
  void theListIsFilteredByKindRegionStatusParentAndWords() {
    var admin = newsroom.administrator();
    var unit = Newsroom.unit("筛选示例医院");
    unit.put("region", "厦门");
    unit.put("kind", "SOCIETY");
    var made = admin.post(UNITS, unit);
    assertThat(made.json().path("region").asString()).as(made.text()).isEqualTo("福建省厦门市");
    for (var query :
        List.of(
            "q=筛选示例",
            "region=350200",
            "region=福建省&kind=SOCIETY",
            "q=例医院简称&status=APPLIED&parent=NONE")) {
      assertThat(admin.get(UNITS + "?" + query).text()).as(query).contains("筛选示例医院");
    }
    for (var query :
        List.of("q=筛选无此", "q=筛选&region=漳州", "q=筛选&kind=HOSPITAL", "q=筛选&status=ACTIVE")) {
      assertThat(admin.get(UNITS + "?" + query).text()).as(query).doesNotContain("筛选示例医院");
    }
    assertThat(admin.get(UNITS + "?region=云屏县").status()).isEqualTo(422);
  }

  @Test
  void anotherUnitsOfficeIsNotShownToPeopleOfUnits() {
    String id = newsroom.activeUnit();
    assertThat(newsroom.correspondent(id).get(UNITS + "/" + id).text()).contains("noticeEmail");
    assertThat(newsroom.correspondent("another").get(UNITS + "/" + id).text())
        .contains("canonicalName")
        .doesNotContain("noticeEmail");
    assertThat(newsroom.as(Role.FIRST_REVIEWER).get(UNITS + "/" + id).text())
        .contains("noticeEmail");
  }

  @Test
  void aLongHistoryStaysWholeAndTheDocumentSmall() {
    var admin = newsroom.administrator();
    String id = newsroom.activeUnit();
    for (int version = 2; version < 40; version++) {
      String kind = version % 2 == 0 ? "BUREAU" : "SOCIETY";
      var changed = admin.ifMatch(version).put(UNITS + "/" + id, Map.of("kind", kind));
      assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }
    var numbers = new ArrayList<Integer>();
    admin
        .get(UNITS + "/" + id + "/history")
        .json()
        .path("items")
        .forEach(line -> numbers.add(line.path("n").asInt()));
    assertThat(numbers).hasSize(40).isSorted().endsWith(40);
  }

  @Test
  void thePolicyOnSigningOffIsDecidedByKind() {
    var admin = newsroom.administrator();
    String policy = UNITS + "/sign-off-policy";
    var before = admin.get(policy);
    assertThat(before.json().path("required").path("SOCIETY").asBoolean()).isFalse();
    var after =
        admin.ifMatch(before.version()).put(policy, Map.of("required", Map.of("SOCIETY", true)));
    assertThat(after.status()).as(after.text()).isEqualTo(200);
    assertThat(admin.get(policy).json().path("required").path("SOCIETY").asBoolean()).isTrue();
    assertThat(admin.ifMatch(before.version()).put(policy, Map.of("required", Map.of())).status())
        .isEqualTo(412);
    admin.ifMatch(after.version()).put(policy, Map.of("required", Map.of()));
  }

  @Test
  void aUnitThatWasMergedReadsItsArticlesAndSubmitsNone() {
    var admin = newsroom.administrator();
    String into = newsroom.activeUnit();
    String id = newsroom.activeUnit();
    var handedIn = newsroom.submitted(id, "合并前交的稿件，仍可查看。");
    var draft = newsroom.draft(id, "合并后不能再交的稿件。");
    admin
        .ifMatch(2)
        .post(UNITS + "/" + id + "/merger", Map.of("intoUnitId", into, "reason", "机构改革"));
    var refused =
        newsroom
            .correspondent(id)
            .ifMatch(draft.version())
            .post(Newsroom.path(draft) + "/submission", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("unit-not-active");
    assertThat(refused.text()).contains("并入其他单位");
    assertThat(newsroom.correspondent(id).get(Newsroom.path(handedIn)).status()).isEqualTo(200);
  }
}
