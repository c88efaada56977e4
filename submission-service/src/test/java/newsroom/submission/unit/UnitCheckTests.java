package newsroom.submission.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCheckTests {
  private static final Regions REGIONS = new Regions("35");
  private final UnitCheck check = new UnitCheck(REGIONS);

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    var form =
        new UnitForm(
            " ",
            null,
            null,
            "云屏县",
            List.of(""),
            List.of("处".repeat(101)),
            new UnitForm.Permit("", null, null),
            null,
            "no mail address",
            "打电话",
            null);
    var refusal = catchThrowableOfType(Refusal.Invalid.class, () -> check.profile("u1", form));
    assertThat(refusal.fields())
        .extracting(FieldProblem::path)
        .containsExactlyInAnyOrder(
            "/canonicalName",
            "/kind",
            "/region",
            "/aliases/0",
            "/shortNames/0",
            "/reprintAllowed/basis",
            "/noticeEmail",
            "/officePhone");
  }

  @Test
  void namesAreTrimmedAndAnAliasThatRepeatsIsKeptOnce() {
    var form =
        new UnitForm(
            " 示例局 ",
            UnitKind.BUREAU,
            "",
            " ",
            List.of("示例局", "局", "局 "),
            List.of(),
            null,
            null,
            "office@localhost",
            null,
            null);
    var profile = check.profile("u1", form);
    assertThat(profile.canonicalName()).isEqualTo("示例局");
    assertThat(profile.aliases()).containsExactly(Alias.always("局"));
    assertThat(profile.parentUnitId()).isNull();
    assertThat(profile.details().region()).isNull();
    assertThat(profile.noticeEmail()).isEqualTo("office@localhost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例\u0000医院", "示例\u200b医院", "示例\ud800医院", "示例\u202e医院", "示例\n医院"})
  void aNameNobodyCanSeeIsRefused(String name) {
    var refusal =
        catchThrowableOfType(
            Refusal.Invalid.class, () -> check.profile("u1", UnitForm.of(name, UnitKind.HOSPITAL)));
    assertThat(refusal.fields())
        .extracting(field -> field.reason().code())
        .containsExactly("name-unprintable");
  }

  @Test
  void rareCharactersAreOneCharacterEach() {
    assertThat(
            check.profile("u1", UnitForm.of("𠮷".repeat(100), UnitKind.HOSPITAL)).canonicalName())
        .hasSize(200);
  }

  @ParameterizedTest
  @CsvSource({
    "350102, 福建省福州市鼓楼区",
    "350100, 福建省福州市",
    "350000, 福建省",
    "福建省福州市鼓楼区, 福建省福州市鼓楼区",
    "福州市鼓楼区, 福建省福州市鼓楼区",
    "福建鼓楼区, 福建省福州市鼓楼区",
    "鼓楼区, 福建省福州市鼓楼区",
    "福州, 福建省福州市",
    "福建省 / 厦门市 / 思明区, 福建省厦门市思明区",
    "晋江, 福建省泉州市晋江市",
    "江苏省南京市鼓楼区, 江苏省南京市鼓楼区",
    "广西, 广西壮族自治区",
    "北京市海淀区, 北京市海淀区",
    "上饶, 江西省上饶市"
  })
  void aRegionIsFoundByCodeOrName(String text, String name) {
    assertThat(REGIONS.find(text))
        .isInstanceOfSatisfying(
            Regions.Found.class, found -> assertThat(found.region().name()).isEqualTo(name));
  }

  @Test
  void aCountyThatSeveralProvincesHaveIsAskedFor() {
    assertThat(REGIONS.find("城关区")).isInstanceOf(Regions.Several.class);
    assertThat(REGIONS.find("江苏省鼓楼区"))
        .isInstanceOfSatisfying(
            Regions.Several.class, several -> assertThat(several.candidates()).hasSize(2));
    assertThat(REGIONS.find("云屏县")).isInstanceOf(Regions.Unknown.class);
    assertThat(REGIONS.find("359999")).isInstanceOf(Regions.Unknown.class);
    assertThat(REGIONS.find("甘肃鼓楼区")).isInstanceOf(Regions.Unknown.class);
  }

  @Test
  void regionsAreListedLevelByLevel() {
    assertThat(REGIONS.below("")).hasSize(34);
    assertThat(REGIONS.below("35")).extracting(Region::name).hasSize(9).contains("福建省厦门市");
    assertThat(REGIONS.below("3502")).hasSize(6);
    assertThat(REGIONS.below("11")).as("a municipality has no cities").hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({
    "厦门示例医院, xm, true", "厦门示例医院, slyy, true", "重庆路医院, cq, true", "重庆路医院, zq, true",
    "厦门示例医院, mx, false", "ABC医院, abcyy, true", "𠮷示例, sl, true", "示例, slx, false"
  })
  void theFirstLettersOfThePinyinFindAName(String name, String letters, boolean found) {
    assertThat(Initials.areIn(letters)).isTrue();
    assertThat(Initials.match(name, letters)).isEqualTo(found);
  }

  @Test
  void anExceptionFromThePolicyOfTheKindIsTheUnitsOwn() {
    var policies = new Policies(Map.of(UnitKind.HOSPITAL, true));
    assertThat(policies.signOffRequired(unit(UnitKind.HOSPITAL, null))).isTrue();
    assertThat(policies.signOffRequired(unit(UnitKind.HOSPITAL, false))).isFalse();
    assertThat(policies.signOffRequired(unit(UnitKind.NEWSPAPER, null))).isFalse();
    assertThat(policies.signOffRequired(unit(UnitKind.NEWSPAPER, true))).isTrue();
  }

  private static Unit unit(UnitKind kind, @Nullable Boolean signOff) {
    var details =
        new UnitDetails(
            kind, null, null, List.of(), null, signOff, null, null, LocalDate.of(2020, 1, 1));
    return new Unit.Active(new UnitProfile("u", "示例", null, List.of(), details));
  }

  private record Policies(Map<UnitKind, Boolean> required) implements UnitPolicies {
    @Override
    public Snapshot<SignOff> signOff() {
      return new Snapshot<>("sign-off", 1, new SignOff(required));
    }

    @Override
    public Outcome<SignOff> decide(Cause.Command cause, Expected expected, SignOff signOff) {
      throw new UnsupportedOperationException();
    }
  }
}
