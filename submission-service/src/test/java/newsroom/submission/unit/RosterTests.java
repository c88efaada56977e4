package newsroom.submission.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import newsroom.platform.aggregate.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RosterTests {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  /// Day by day, against a plain count of who bears the name.
  @RepeatedTest(200)
  void aNameMeansOneUnitOnEveryDayOrItIsAmbiguous(RepetitionInfo run) {
    var random = new Random(run.getCurrentRepetition());
    var units = new ArrayList<Unit>();
    for (int i = 0; i < 6; i++) {
      units.add(someUnit("u" + i, random));
    }
    var roster = roster(units);
    for (var text : List.of("甲", "乙", "丙")) {
      @Nullable LocalDate first = null;
      @Nullable LocalDate last = null;
      for (int n = -2; n < 24; n++) {
        var day = DAY.plusDays(n);
        var bearers = bearers(units, text, day);
        assertThat(roster.meaning(text, day)).as("seed %s", run).isEqualTo(bearers);
        if (bearers.size() > 1) {
          first = first == null ? day : first;
          last = day;
        }
      }
      var quarrel = roster.ambiguity(text, DAY.minusDays(2));
      assertThat(quarrel.isPresent()).as("seed %s %s", run, text).isEqualTo(first != null);
      if (first != null && last != null) {
        assertThat(quarrel.orElseThrow().days().from()).isEqualTo(first);
        assertThat(roster.ambiguity(text, last)).isPresent();
        if (!last.equals(DAY.plusDays(23))) {
          assertThat(roster.ambiguity(text, last.plusDays(1)))
              .as("a past quarrel is nobody's work")
              .isEmpty();
        }
      }
    }
  }

  @Test
  void widthBlanksAndCaseDoNotMakeAnotherName() {
    var roster = roster(List.of(unit("u1", "示例门户网站(中国示例)", null), unit("u2", "ＡＢＣ医院", null)));
    assertThat(roster.meaning("示例门户网站（中国示例）", DAY)).containsExactly("u1");
    assertThat(roster.meaning("abc 医院", DAY)).containsExactly("u2");
  }

  @Test
  void aListIsReadInTheOrderOfPinyinAndGoesOnWhereItEnded() {
    var names = List.of("厦门示例中心", "䶮示例站", "第10示例医院", "安溪示例医院", "第9示例医院", "长汀示例医院", "省示例站", "𠮷示例站");
    var units = new ArrayList<Unit>();
    names.forEach(name -> units.add(unit("u" + units.size(), name, null)));
    var roster = roster(units);
    var query = new UnitQuery(null, null, null, null, null);
    var read = new ArrayList<String>();
    UnitQuery.@Nullable Place after = null;
    while (read.size() < names.size()) {
      var next = query.find(roster, after, 1).getFirst();
      read.add(next.state().profile().canonicalName());
      after = new UnitQuery.Place(read.getLast(), next.id());
    }
    assertThat(read)
        .containsExactly(
            "安溪示例医院", "长汀示例医院", "第9示例医院", "第10示例医院", "省示例站", "厦门示例中心", "䶮示例站", "𠮷示例站");
    assertThat(query.find(roster, after, 1)).isEmpty();
  }

  @Test
  void theIdOfAMergedUnitLeadsToWhereItWent() {
    var roster =
        roster(
            List.of(
                merged("u1", "u2"),
                merged("u2", "u3"),
                unit("u3", "丙", null),
                merged("x", "y"),
                merged("y", "x"),
                merged("z", "nowhere")));
    assertThat(roster.follow("u1")).map(Snapshot::id).contains("u3");
    assertThat(roster.follow("u3")).map(Snapshot::id).contains("u3");
    assertThat(roster.follow("x")).as("two writers at once may make a ring").isEmpty();
    assertThat(roster.follow("z")).isEmpty();
  }

  @Test
  void theHierarchySurvivesARing() {
    var roster =
        roster(
            List.of(
                unit("a", "甲", "b"),
                unit("b", "乙", "a"),
                unit("c", "丙", "b"),
                unit("d", "丁", "c"),
                unit("top", "戊", null)));
    assertThat(roster.above("d")).containsExactly("c", "b", "a");
    assertThat(roster.height("a")).isEqualTo(4);
    assertThat(roster.below("c")).extracting(Snapshot::id).containsExactly("d");
  }

  @Test
  void whatStandsBelowAMergedUnitStandsBelowItsSuccessor() {
    var roster =
        roster(List.of(unit("new", "新", null), merged("old", "new"), unit("child", "下", "old")));
    assertThat(roster.below("new")).extracting(Snapshot::id).containsExactly("child");
    assertThat(roster.above("child")).containsExactly("new");
    assertThat(roster.roots()).extracting(Snapshot::id).containsExactly("new");
  }

  private static Set<String> bearers(List<Unit> units, String text, LocalDate day) {
    var bearers = new HashSet<String>();
    for (var unit : units) {
      if (unit instanceof Unit.Ended ended && day.isAfter(ended.on())) {
        continue;
      }
      for (var name : unit.profile().names()) {
        if (name.text().equals(text)
            && name.yieldedTo() == null
            && (name.from() == null || !day.isBefore(name.from()))
            && (name.to() == null || !day.isAfter(name.to()))) {
          bearers.add(unit.profile().unitId());
        }
      }
    }
    return bearers;
  }

  private static Unit someUnit(String id, Random random) {
    Unit unit = unit(id, "单位" + id, null);
    for (int i = 0; i < 3; i++) {
      var from = random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(20));
      var to =
          random.nextInt(4) == 0 ? null : (from == null ? DAY : from).plusDays(random.nextInt(6));
      var text = List.of("甲", "乙", "丙").get(random.nextInt(3));
      var alias = new Alias(text, new Period(from, to), random.nextInt(6) == 0 ? "u9" : null);
      unit = new Unit.Active(unit.profile().with(alias));
    }
    return random.nextInt(5) == 0
        ? new Unit.Closed(unit.profile(), DAY.plusDays(random.nextInt(20)), "改革")
        : unit;
  }

  private static Unit unit(String id, String name, @Nullable String parent) {
    var details =
        new UnitDetails(UnitKind.BUREAU, parent, null, List.of(), null, null, null, null, null);
    return new Unit.Active(new UnitProfile(id, name, null, List.of(), details));
  }

  private static Unit merged(String id, String into) {
    return new Unit.Merged(unit(id, "旧" + id, null).profile(), into, DAY, "改革");
  }

  private static Roster roster(List<Unit> units) {
    return Roster.of(units.stream().map(u -> new Snapshot<>(u.profile().unitId(), 1, u)).toList());
  }
}
