package newsroom.launcher.demo;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The people and units of a demonstration. Passwords are made up on the spot.
final class Cast {
  private final URI origin;
  private final Timeline timeline;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, String> unitIds = new TreeMap<>();
  private final Map<String, String> notices = new TreeMap<>();

  Cast(URI origin, Timeline timeline) {
    this.origin = origin;
    this.timeline = timeline;
  }

  Person person(String role) {
    var person = people.get(role);
    if (person == null) {
      throw new IllegalStateException("Nobody plays " + role);
    }
    return person;
  }

  Map<String, Person> people() {
    return people;
  }

  String unitId(SamplePage.Unit unit) {
    var id = unitIds.get(unit.key());
    if (id == null) {
      throw new IllegalStateException("Not registered: " + unit.name());
    }
    return id;
  }

  /// Where the unit's office gets its notices.
  String noticeAddress(SamplePage.Unit unit) {
    return notices.computeIfAbsent(unit.key(), key -> key + "@units.example");
  }

  static String password() {
    var bytes = new byte[15];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The first administrator, by the one-time link.
  void administrator(String link) {
    var person = new Person(origin, "admin", password());
    var address = URI.create(link);
    var token = address.getFragment();
    var page = person.open(address.getPath());
    var done =
        person.fill(
            page,
            Map.of(
                "token",
                token,
                "username",
                person.username(),
                "name",
                "示例管理员",
                "password",
                person.password()));
    people.put("ADMINISTRATOR", person);
    if (done.status() >= 400) {
      done.orThrow();
    }
    person.signIn();
    timeline.say("管理员用一次性链接建好帐号  first administrator set up by the one-time link");
  }

  void staff() {
    hire("FIRST_REVIEWER", "初审示例");
    hire("SECOND_REVIEWER", "复审示例");
    hire("FINAL_REVIEWER", "终审示例");
    hire("LAYOUT_EDITOR", "版面示例");
    hire("DUTY_EDITOR", "值班示例");
    hire("SUBSCRIPTION_MANAGER", "发行示例");
    hire("AUDITOR", "审计示例");
    person("DUTY_EDITOR").enrolSecondFactor();
    timeline.say("值班总编登记了第二因素  the duty editor enrolled a second factor");
  }

  private void hire(String role, String name) {
    account(role, role.toLowerCase(Locale.ROOT).replace('_', '-'), name, role, null);
  }

  private void account(
      String key, String username, String name, String role, @Nullable String unit) {
    var person = new Person(origin, username, password());
    var body = new LinkedHashMap<String, Object>();
    body.put("username", username);
    body.put("name", name);
    body.put("roles", List.of(role));
    if (unit != null) {
      body.put("unit", unit);
    }
    body.put("password", person.password());
    person("ADMINISTRATOR")
        .post("/api/identity/accounts", body, null, UUID.randomUUID().toString())
        .orThrow();
    people.put(key, person);
    person.signIn();
    timeline.say(name + " 可以登录  " + username + " signs in");
  }

  /// Registers a unit, activates it, and gives it a correspondent.
  void unit(SamplePage.Unit unit) {
    if (unitIds.containsKey(unit.key())) {
      return;
    }
    var admin = person("ADMINISTRATOR");
    var body = new LinkedHashMap<String, Object>();
    body.put("canonicalName", unit.name());
    body.put("kind", unit.kind());
    body.put("aliases", unit.raw().equals(unit.name()) ? List.of() : List.of(unit.raw()));
    body.put("noticeEmail", noticeAddress(unit));
    var made =
        admin
            .post("/api/submission/units", body, null, UUID.randomUUID().toString())
            .orThrow()
            .json();
    var id = made.path("unitId").asString();
    unitIds.put(unit.key(), id);
    var path = "/api/submission/units/" + id;
    while (!admin.get(path).orThrow().json().path("status").asString().equals("ACTIVE")) {
      admin.post(path + "/activation", Map.of(), admin.get(path).etag(), null);
    }
    timeline.say(unit.name() + " 成为供稿单位  is a contributing unit");
    account(unit.key(), "tx-" + unit.key(), "通讯员示例", "CORRESPONDENT", id);
  }

  Person correspondent(SamplePage.Unit unit) {
    return person(unit.key());
  }
}
