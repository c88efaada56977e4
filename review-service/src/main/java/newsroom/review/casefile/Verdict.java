package newsroom.review.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What a reviewer finds. A return or rejection tells the unit why, or it does not exist.
public sealed interface Verdict {
  int LONGEST_COMMENT = 2_000;
  int MOST_POINTS = 20;
  int LONGEST_POINT = 500;

  /// The names on the wire.
  enum Kind {
    PASS,
    PASS_WITH_EDITS,
    RETURN,
    SEND_BACK,
    REJECT,
    HOLD,
    ESCALATE;

    public boolean passes() {
      return this == PASS || this == PASS_WITH_EDITS;
    }

    /// Goes neither on nor out.
    boolean detour() {
      return this == SEND_BACK || this == HOLD || this == ESCALATE;
    }

    /// Tells the unit something, so it needs a reason code.
    boolean coded() {
      return this == RETURN || this == REJECT;
    }
  }

  /// 通过
  record Pass(@Nullable String comment) implements Verdict {
    @Override
    public Words words() {
      return new Words(comment, List.of());
    }
  }

  /// 修改后通过: the reviewer's own version.
  record PassWithEdits(@Nullable String comment) implements Verdict {
    @Override
    public Words words() {
      return new Words(comment, List.of());
    }
  }

  /// 退改
  ///
  /// @param points what the unit is asked to change
  /// @param comment for colleagues
  record Return(String reasonCode, List<String> points, @Nullable String comment)
      implements Verdict {
    public Return {
      points = List.copyOf(points);
    }

    @Override
    public Words words() {
      return new Words(comment, points);
    }
  }

  /// 退稿
  ///
  /// @param reason as the unit reads it
  record Reject(String reasonCode, String reason) implements Verdict {
    @Override
    public Words words() {
      return new Words(reason, List.of());
    }
  }

  /// 退回上一审: the stage before looks again.
  record SendBack(String comment) implements Verdict {
    @Override
    public Words words() {
      return new Words(comment, List.of());
    }
  }

  /// 缓发
  record Hold(String comment) implements Verdict {
    @Override
    public Words words() {
      return new Words(comment, List.of());
    }
  }

  /// 提级: the stage is the duty editor's.
  record Escalate(String comment) implements Verdict {
    @Override
    public Words words() {
      return new Words(comment, List.of());
    }
  }

  Words words();

  default Kind kind() {
    return switch (this) {
      case Pass _ -> Kind.PASS;
      case PassWithEdits _ -> Kind.PASS_WITH_EDITS;
      case Return _ -> Kind.RETURN;
      case Reject _ -> Kind.REJECT;
      case SendBack _ -> Kind.SEND_BACK;
      case Hold _ -> Kind.HOLD;
      case Escalate _ -> Kind.ESCALATE;
    };
  }

  default @Nullable String code() {
    return switch (this) {
      case Pass _, PassWithEdits _, SendBack _, Hold _, Escalate _ -> null;
      case Return(var code, _, _) -> code;
      case Reject(var code, _) -> code;
    };
  }

  /// A return may give its words as points or as one comment; so may a rejection.
  ///
  /// @throws Refusal.Invalid naming every wrong place
  static Verdict of(
      Kind kind,
      @Nullable String reasonCode,
      @Nullable String comment,
      @Nullable List<String> points) {
    var code = stripped(reasonCode);
    var words = stripped(comment);
    var asked =
        points == null
            ? List.<String>of()
            : points.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    Check.all(kind, code, words, asked);
    return switch (kind) {
      case PASS -> new Pass(words);
      case PASS_WITH_EDITS -> new PassWithEdits(words);
      case RETURN ->
          asked.isEmpty()
              ? new Return(given(code), List.of(given(words)), null)
              : new Return(given(code), asked, words);
      case REJECT -> new Reject(given(code), words == null ? String.join("\n", asked) : words);
      case SEND_BACK -> new SendBack(given(words));
      case HOLD -> new Hold(given(words));
      case ESCALATE -> new Escalate(given(words));
    };
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String given(@Nullable String checked) {
    if (checked == null) {
      throw new IllegalStateException("unchecked verdict");
    }
    return checked;
  }

  /// Looks at a request field by field.
  final class Check {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private Check() {}

    private static void all(
        Kind kind, @Nullable String code, @Nullable String comment, List<String> points) {
      var wrong = new ArrayList<FieldProblem>();
      if (kind.coded() && code == null) {
        wrong.add(new FieldProblem("/reasonCode", ReviewReason.REASON_CODE_REQUIRED));
      }
      if (code != null && !CODE.matcher(code).matches()) {
        wrong.add(new FieldProblem("/reasonCode", ReviewReason.REASON_CODE_MALFORMED));
      }
      if (kind.coded() && comment == null && points.isEmpty()) {
        wrong.add(
            new FieldProblem(
                kind == Kind.RETURN ? "/points" : "/comment", ReviewReason.WORDS_REQUIRED));
      }
      if (!kind.coded() && !kind.passes() && comment == null) {
        wrong.add(new FieldProblem("/comment", ReviewReason.COLLEAGUES_WORDS_REQUIRED));
      }
      if (comment != null && comment.length() > LONGEST_COMMENT) {
        wrong.add(tooLong("/comment", LONGEST_COMMENT));
      }
      if (points.size() > MOST_POINTS) {
        wrong.add(
            new FieldProblem("/points", ReviewReason.TOO_MANY_POINTS, Map.of("most", MOST_POINTS)));
      }
      for (int i = 0; i < points.size(); i++) {
        if (points.get(i).length() > LONGEST_POINT) {
          wrong.add(tooLong("/points/" + i, LONGEST_POINT));
        }
      }
      if (!wrong.isEmpty()) {
        var first = wrong.getFirst();
        throw new Refusal.Invalid(first.reason(), first.args(), wrong);
      }
    }

    private static FieldProblem tooLong(String path, int most) {
      return new FieldProblem(path, ReviewReason.TOO_LONG, Map.of("most", most));
    }
  }
}
