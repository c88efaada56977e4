package newsroom.system;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import newsroom.backing.FreePorts;
import newsroom.contracts.access.Role;
import newsroom.launcher.Console;
import newsroom.launcher.Home;
import newsroom.launcher.Settings;
import newsroom.launcher.Stack;
import newsroom.launcher.demo.Performance;
import newsroom.launcher.demo.Person;
import org.jspecify.annotations.Nullable;

/// One running newsroom for all tests of this JVM: somebody in every role, two units, and, for whoever
/// asks, one published issue. The stack stops itself when the JVM ends.
final class SharedNewsroom {
  private static final int PORTS = 11;
  private static @Nullable SharedNewsroom running;

  private final Stack stack;
  private final Performance performance;
  private final Map<Role, Person> staff = new HashMap<>();
  private final TestUnit a;
  private final TestUnit b;
  private Performance.@Nullable Result played;

  /// A contributing unit and its two people.
  record TestUnit(String unitId, Person correspondent, Person admin) {
    Person person(Role role) {
      return role == Role.UNIT_ADMIN ? admin : correspondent;
    }
  }

  private SharedNewsroom(Stack stack, PrintStream log) {
    this.stack = stack;
    this.performance = Performance.on(stack, log);
    performance.engage();
    for (var role : Role.values()) {
      var person = performance.people().get(role.name());
      if (person != null) {
        staff.put(role, person);
      }
    }
    staff.put(Role.PROOFREADER, account(List.of(Role.PROOFREADER), null));
    staff.put(Role.LIAISON_EDITOR, account(List.of(Role.LIAISON_EDITOR), null));
    this.a = unit("示例县人民医院");
    this.b = unit("示例县疾病预防控制中心");
  }

  /// A newsroom of one test class, on its own servers.
  static SharedNewsroom on(Stack stack, PrintStream log) {
    return new SharedNewsroom(stack, log);
  }

  static synchronized SharedNewsroom get() {
    var found = running;
    if (found == null) {
      try {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "shared-");
        var log = new PrintStream(data.resolve("play.log").toFile(), StandardCharsets.UTF_8);
        var settings = Settings.local(data, FreePorts.block(PORTS));
        var stack = Stack.start(settings, Home.find(), new Console(System.out));
        found = new SharedNewsroom(stack, log);
        running = found;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  Stack stack() {
    return stack;
  }

  URI origin() {
    return URI.create(stack.addresses().origin());
  }

  Person anybody() {
    return Person.passerBy(origin());
  }

  TestUnit a() {
    return a;
  }

  TestUnit b() {
    return b;
  }

  /// By role; those of a unit are those of unit A.
  Person person(Role role) {
    if (role == Role.CORRESPONDENT || role == Role.UNIT_ADMIN) {
      return a.person(role);
    }
    var person = staff.get(role);
    if (person == null) {
      throw new IllegalStateException("Nobody is " + role);
    }
    return person;
  }

  /// Everybody of the play, by role or unit.
  Map<String, Person> people() {
    return performance.people();
  }

  /// The page of our own, from its units to the mailboxes: played once for all tests.
  synchronized Performance.Result played() {
    var result = played;
    if (result == null) {
      result = performance.playOwnPage();
      played = result;
    }
    return result;
  }

  /// A new account that is signed in; its password exists only in this JVM.
  Person account(List<Role> roles, @Nullable String unit) {
    var bytes = new byte[15];
    new SecureRandom().nextBytes(bytes);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var username =
        roles.getFirst().name().toLowerCase(Locale.ROOT).replace('_', '-')
            + "-"
            + UUID.randomUUID().toString().substring(0, 8);
    var body = new LinkedHashMap<String, Object>();
    body.put("username", username);
    body.put("name", "示例帐号");
    body.put("roles", roles.stream().map(Role::name).toList());
    if (unit != null) {
      body.put("unit", unit);
    }
    body.put("password", password);
    person(Role.ADMINISTRATOR).post("/api/identity/accounts", body, null, key()).orThrow();
    var person = new Person(origin(), username, password);
    person.signIn();
    return person;
  }

  private TestUnit unit(String name) {
    var id = registered(Map.of("canonicalName", name, "kind", "HOSPITAL", "aliases", List.of()));
    return new TestUnit(
        id, account(List.of(Role.CORRESPONDENT), id), account(List.of(Role.UNIT_ADMIN), id));
  }

  /// A unit that may hand in; its id.
  String registered(Map<String, Object> application) {
    var admin = person(Role.ADMINISTRATOR);
    var made = admin.post("/api/submission/units", application, null, key()).orThrow();
    var id = made.json().path("unitId").asString();
    admin
        .post("/api/submission/units/" + id + "/activation", Map.of(), made.etag(), null)
        .orThrow();
    return id;
  }

  static String key() {
    return UUID.randomUUID().toString();
  }
}
