package newsroom.review.casefile.mongo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Reminder;
import newsroom.review.policy.Stage;
import newsroom.review.policy.Term;
import org.bson.Document;

/// The copy of the policy that a case keeps.
final class PolicyMapping {
  private PolicyMapping() {}

  static Document write(Policy policy) {
    var document =
        new Document("id", policy.id())
            .append("version", policy.version())
            .append("stages", policy.stages().stream().map(Stage::name).toList())
            .append("leaseMinutes", policy.leaseMinutes())
            .append("revisionDueDays", policy.revisionDueDays())
            .append("restartStage", policy.restartStage().name())
            .append("mostRounds", policy.mostRounds());
    if (!policy.deadlines().isEmpty()) {
      var deadlines = new Document();
      new EnumMap<>(policy.deadlines())
          .forEach((stage, term) ->
              deadlines.append(stage.name(), term.amount() + " " + term.unit().name()));
      document.append("deadlines", deadlines);
    }
    if (policy.smallEdit() > 0) {
      document.append("smallEdit", policy.smallEdit());
    }
    if (policy.secondFactor()) {
      document.append("secondFactor", true);
    }
    if (!policy.dutyStages().isEmpty()) {
      document.append(
          "dutyStages", policy.dutyStages().stream().sorted().map(Stage::name).toList());
    }
    if (policy.undoMinutes() > 0) {
      document.append("undoMinutes", policy.undoMinutes());
    }
    if (!policy.reminders().isEmpty()) {
      document.append(
          "reminders",
          policy.reminders().stream()
              .map(r ->
                  new Document("rule", r.rule())
                      .append("minutes", r.minutes())
                      .append("act", r.act().name()))
              .toList());
    }
    return document;
  }

  static Policy read(Document document) {
    return new Policy(
        document.getString("id"),
        document.getInteger("version"),
        document.getList("stages", String.class).stream().map(Stage::valueOf).toList(),
        document.getInteger("leaseMinutes"),
        document.getInteger("revisionDueDays"),
        Stage.valueOf(document.getString("restartStage")),
        document.getInteger("mostRounds"),
        deadlines(document.get("deadlines", new Document())),
        document.getInteger("smallEdit", 0),
        document.getBoolean("secondFactor", false),
        document.getList("dutyStages", String.class, List.of()).stream()
            .map(Stage::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        document.getInteger("undoMinutes", 0),
        document.getList("reminders", Document.class, List.of()).stream()
            .map(r ->
                new Reminder(
                    r.getString("rule"),
                    r.getInteger("minutes"),
                    Reminder.Act.valueOf(r.getString("act"))))
            .toList());
  }

  private static Map<Stage, Term> deadlines(Document document) {
    var terms = new EnumMap<Stage, Term>(Stage.class);
    document.forEach((stage, text) -> {
      var words = ((String) text).split(" ", 2);
      terms.put(
          Stage.valueOf(stage), new Term(Integer.parseInt(words[0]), Term.Unit.valueOf(words[1])));
    });
    return terms;
  }
}
