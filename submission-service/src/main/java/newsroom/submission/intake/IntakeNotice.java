package newsroom.submission.intake;

import java.util.Map;
import newsroom.platform.problem.FieldProblem;

/// Something done to a manuscript that its author should know of.
public record IntakeNotice(String code, String zh, String en) {
  static IntakeNotice of(String code, String zh, String en) {
    return new IntakeNotice(code, zh, en);
  }

  /// Which picture is not there, and why.
  static IntakeNotice leftOut(int no, FieldProblem why) {
    return of(
        why.reason().code(),
        "第 " + no + " 张图片没有取出。" + filled(why.reason().chinese(), why.args()),
        "Picture " + no + " was left out. " + filled(why.reason().english(), why.args()));
  }

  private static String filled(String text, Map<String, ?> args) {
    String filled = text;
    for (var arg : args.entrySet()) {
      filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
    }
    return filled;
  }
}
