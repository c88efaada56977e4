package newsroom.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsroom.review.planted.Intruder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of the tree. Packages are taken from the classes that are really there.
class ArchitectureTests {
  private static final List<String> SERVICES =
      List.of("submission", "review", "publishing", "notification");

  /// Events a service tells; everything else of the contracts is foreign to it.
  private static final Map<String, List<String>> OWN_EVENTS =
      Map.of(
          "submission", List.of("unit", "submission", "call"),
          "review", List.of("review"),
          "publishing", List.of("publishing"));

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("newsroom");

  private static ArchRule serviceKnowsNoService(String service) {
    var others =
        SERVICES.stream()
            .filter(other -> !other.equals(service))
            .map(other -> "newsroom." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("newsroom." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  /// Adapters lie below a feature; a package of that name right in the service is a feature itself.
  private static boolean leaf(JavaClass type) {
    return leafOf(type, "web|mongo|kafka|mail|smtp|gridfs|html|feed");
  }

  private static boolean leafOf(JavaClass type, String technologies) {
    return type.getPackageName()
        .matches(
            "newsroom\\.(" + String.join("|", SERVICES) + ")(\\.[a-z]+)+\\.(" + technologies + ")");
  }

  @Test
  void everyServiceIsReallyLookedAt() {
    var found =
        CODE.stream()
            .map(type -> type.getPackageName().split("\\."))
            .filter(parts -> parts.length > 1)
            .collect(Collectors.groupingBy(parts -> parts[1], Collectors.counting()));
    assertThat(found)
        .containsKeys("contracts", "migration", "platform", "identity", "gateway", "launcher");
    SERVICES.forEach(service -> assertThat(found.get(service)).as(service).isGreaterThan(20L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"submission", "review", "publishing", "notification"})
  void aServiceNeverImportsAnother(String service) {
    serviceKnowsNoService(service).check(CODE);
  }

  @Test
  void aPlantedIntruderIsCaught() {
    var withIntruder =
        new ClassFileImporter()
            .importClasses(Intruder.class, newsroom.submission.SubmissionApplication.class);
    var result = serviceKnowsNoService("review").evaluate(withIntruder);
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().getDetails())
        .anySatisfy(detail -> assertThat(detail).contains("Intruder"));
  }

  @Test
  void theCoreOfAFeatureDoesNotKnowItsAdapters() {
    noClasses()
        .that(
            describe(
                "are in the core of a service",
                (JavaClass type) ->
                    SERVICES.stream()
                            .anyMatch(s -> type.getPackageName().startsWith("newsroom." + s + "."))
                        && !leaf(type)))
        .should()
        .dependOnClassesThat(describe("are in a leaf", ArchitectureTests::leaf))
        .check(CODE);
  }

  @Test
  void nothingInALeafIsPublic() {
    noClasses()
        .that(describe("are in a leaf", ArchitectureTests::leaf))
        .and()
        .areTopLevelClasses()
        .should()
        .bePublic()
        .check(CODE);
  }

  @Test
  void oneLeafDoesNotKnowAnother() {
    for (var one : List.of("web", "mongo", "kafka")) {
      noClasses()
          .that(describe("are in a leaf " + one, (JavaClass type) -> leafOf(type, one)))
          .should()
          .dependOnClassesThat(
              describe("are in another leaf", (JavaClass type) -> leaf(type) && !leafOf(type, one)))
          .check(CODE);
    }
  }

  /// Notification is the exception: a foreign event is the very subject of its letters.
  @ParameterizedTest
  @ValueSource(strings = {"submission", "review", "publishing"})
  void foreignEventsStopInTheKafkaLeaf(String service) {
    var own = OWN_EVENTS.get(service);
    noClasses()
        .that()
        .resideInAPackage("newsroom." + service + "..")
        .and()
        .resideOutsideOfPackage("newsroom." + service + "..kafka")
        .and()
        // Review tells an editor's version in the words of a unit's: written in one place
        .doNotHaveFullyQualifiedName("newsroom.review.casefile.EditedArticle")
        .should()
        .dependOnClassesThat(
            describe(
                "are events of another service",
                (JavaClass type) ->
                    type.getPackageName().startsWith("newsroom.contracts.")
                        && !type.getPackageName().equals("newsroom.contracts.access")
                        && own.stream()
                            .noneMatch(
                                o -> type.getPackageName().equals("newsroom.contracts." + o))))
        .check(CODE);
  }

  @Test
  void contractsNeedNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("newsroom.contracts..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "newsroom.contracts..", "org.jspecify.."))
        .check(CODE);
  }

  @Test
  void thePlatformKnowsNoBusiness() {
    noClasses()
        .that()
        .resideInAPackage("newsroom.platform..")
        .should()
        .dependOnClassesThat(
            describe(
                "are business",
                (JavaClass type) ->
                    SERVICES.stream()
                            .anyMatch(s -> type.getPackageName().startsWith("newsroom." + s))
                        || (type.getPackageName().startsWith("newsroom.contracts.")
                            && !type.getPackageName().equals("newsroom.contracts.access"))))
        .check(CODE);
  }

  @Test
  void theMigrationKnowsNothingOfTheNewsroom() {
    noClasses()
        .that()
        .resideInAPackage("newsroom.migration..")
        .should()
        .dependOnClassesThat(
            describe(
                "are ours",
                (JavaClass type) ->
                    type.getPackageName().startsWith("newsroom.")
                        && !type.getPackageName().startsWith("newsroom.migration")))
        .check(CODE);
  }

  @Test
  void identityAndGatewayDoNotCarryThePlatform() {
    noClasses()
        .that()
        .resideInAnyPackage("newsroom.identity..", "newsroom.gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("newsroom.platform..")
        .check(CODE);
  }

  /// An index made in code is in no history and under no lock; change files declare them all.
  @Test
  void indexesAreDeclaredInChangeFilesOnly() {
    noClasses()
        .that()
        .resideInAPackage("newsroom..")
        .should()
        .callMethodWhere(target(nameMatching("createIndex(es)?|ensureIndex")))
        .check(CODE);
  }

  @Test
  void thePlatformStaysSmall() {
    var types =
        CODE.stream()
            .filter(type -> type.getPackageName().startsWith("newsroom.platform"))
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .toList();
    assertThat(types).hasSizeBetween(30, 110);
    assertThat(types)
        .extracting(JavaClass::getSimpleName)
        .noneMatch(
            name -> name.matches("(|.*[a-z])(Article|Review|Issue|Subscriber|Unit)(|s|[A-Z].*)"));
  }

  @Test
  void nobodyHasABaseClassOrAGrabBag() {
    noClasses()
        .that()
        .resideInAPackage("newsroom..")
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .resideInAnyPackage("..common..", "..util..", "..utils..")
        .check(CODE);
  }

  @Test
  void eventsAreRecordsWithoutASuffix() {
    classes()
        .that()
        .implement(newsroom.contracts.Event.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .beRecords()
        .andShould()
        .haveSimpleNameNotEndingWith("Event")
        .check(CODE);
  }
}
