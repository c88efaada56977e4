package newsroom.launcher;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import newsroom.launcher.ParkedEvents.Parked;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// `dead-letters`: events set aside because they could not be applied, and how to try them again.
@Command(name = "dead-letters", description = "Events that could not be applied. 未能处理的事件。")
final class DeadLetters {
  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--mongodb",
      paramLabel = "URI",
      scope = ScopeType.INHERIT,
      description = "The store (default: that of the newsroom running on the data folder).")
  private @Nullable String mongodb;

  @Command(name = "list", description = "One line per event. 列出。")
  int list() {
    return withEvents(events -> {
      var all = events.all();
      all.forEach(event -> System.out.println(line(event)));
      System.out.println(all.size() + " parked 条搁置");
      return 0;
    });
  }

  @Command(name = "show", description = "Everything known of one event. 查看一条。")
  int show(@Parameters(paramLabel = "ID", description = "From the list.") String id) {
    return withEvents(events -> {
      System.out.println(details(known(events, id).document()));
      return 0;
    });
  }

  @Command(
      name = "redrive",
      description = "Apply again: all events of the source of one, or everything. 重新处理。")
  int redrive(
      @Option(names = "--all", description = "Every parked event.") boolean everything,
      @Parameters(arity = "0..*", paramLabel = "ID", description = "From the list.")
          @Nullable List<String> given) {
    var ids = given == null ? List.<String>of() : given;
    if (everything == !ids.isEmpty()) {
      throw new Refused("Say which: either ids from the list, or --all");
    }
    return withEvents(events -> {
      var chosen = new ArrayList<Parked>();
      if (everything) {
        chosen.addAll(events.all());
      }
      ids.forEach(id -> chosen.add(known(events, id)));
      chosen.forEach(events::redrive);
      System.out.println(
          chosen.size()
              + " marked; the services apply them within seconds, see: dead-letters list");
      return 0;
    });
  }

  private int withEvents(ToIntFunction<ParkedEvents> work) {
    try (var events = new ParkedEvents(store())) {
      return work.applyAsInt(events);
    }
  }

  private String store() {
    if (mongodb != null) {
      return mongodb;
    }
    return DataFolder.state(data.folder())
        .filter(state -> state.launcher().process().isPresent())
        .map(state -> state.addresses().mongodb())
        .orElseThrow(() ->
            new Refused(
                "Nothing runs on "
                    + data.folder()
                    + ". Start it with: infra/newsroom up, or name a store: --mongodb URI"));
  }

  private static Parked known(ParkedEvents events, String id) {
    return events.find(id).orElseThrow(() -> new Refused("No parked event " + id));
  }

  private static String line(Parked event) {
    var document = event.document();
    var asked = document.getBoolean("redrive", false) ? "  (redrive asked)" : "";
    return "%-13s %s  %s  %s%s"
        .formatted(
            event.service(),
            event.id(),
            document.getString("type"),
            document.getString("cause"),
            asked);
  }

  private static String details(Document document) {
    var shown = new Document(document);
    if (document.get("payload") instanceof Binary payload) {
      shown.put("payload", new String(payload.getData(), StandardCharsets.UTF_8));
    }
    return shown.toJson(
        JsonWriterSettings.builder().indent(true).outputMode(JsonMode.RELAXED).build());
  }
}
