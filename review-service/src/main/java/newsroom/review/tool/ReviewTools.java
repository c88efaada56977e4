package newsroom.review.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import newsroom.platform.tool.BadFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What `infra/newsroom check`, `eval checks` and `verify-review` run: plain Java, no Spring.
@Command(
    name = "infra/newsroom",
    description = "The review service's code on files. 对文件运行审稿系统的代码。",
    mixinStandardHelpOptions = true,
    subcommands = {CheckFile.class, Eval.class, VerifyReview.class})
public final class ReviewTools {
  private ReviewTools() {}

  public static void main(String[] arguments) {
    // A line at a time would cost a system call each
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    System.setOut(out);
    int status = commandLine().execute(arguments);
    out.flush();
    System.exit(status);
  }

  static CommandLine commandLine() {
    return new CommandLine(new ReviewTools())
        .setExpandAtFiles(false)
        .setExecutionExceptionHandler((failure, command, _) -> {
          if (failure instanceof BadFile) {
            command.getErr().println(failure.getMessage());
            return 1;
          }
          throw failure;
        });
  }
}
