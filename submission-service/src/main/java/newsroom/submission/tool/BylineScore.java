package newsroom.submission.tool;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Compares answers with what the cases expect of them.
final class BylineScore {
  /// Right, wrongly said, wrongly not said.
  private static final class Count {
    private int right;
    private int tooMany;
    private int missed;

    void add(List<String> wanted, List<String> got) {
      int common = (int) new HashSet<>(got).stream().filter(wanted::contains).count();
      right += common;
      tooMany += got.size() - common;
      missed += wanted.size() - common;
    }

    String row(String what) {
      return "| %s | %d | %d | %d | %.4f | %.4f |"
          .formatted(what, right, tooMany, missed, share(right, tooMany), share(right, missed));
    }

    private static double share(int part, int rest) {
      return part + rest == 0 ? 1 : (double) part / (part + rest);
    }
  }

  private final Count brackets = new Count();
  private final Count units = new Count();
  private final Count unresolved = new Count();
  private final List<String> wrong = new ArrayList<>();
  private int cases;

  void add(JsonNode question, ObjectNode answer) {
    cases++;
    brackets.add(told(question), told(answer));
    units.add(list(question, "units"), list(answer, "units"));
    unresolved.add(list(question, "unresolved"), list(answer, "unresolved"));
    boolean same =
        told(question).equals(told(answer))
            && list(question, "units").equals(list(answer, "units"))
            && list(question, "unresolved").equals(list(answer, "unresolved"));
    if (!same) {
      wrong.add(question.path("id") + " " + question.path("text") + " got " + answer);
    }
  }

  void print(PrintStream out) {
    out.println("| what | right | too many | missed | precision | recall |");
    out.println("|---|---:|---:|---:|---:|---:|");
    out.println(brackets.row("is a byline"));
    out.println(units.row("units"));
    out.println(unresolved.row("names left unresolved"));
    out.println();
    out.println(cases + " cases, " + (cases - wrong.size()) + " answered exactly, order included.");
    wrong.forEach(line -> out.println("- " + line));
  }

  private static List<String> told(JsonNode node) {
    return node.path("is_byline").asBoolean(false) ? List.of("byline") : List.of();
  }

  private static List<String> list(JsonNode node, String field) {
    var items = new ArrayList<String>();
    node.path(field).forEach(item -> items.add(item.asString()));
    return items;
  }
}
