package newsroom.submission.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import newsroom.platform.tool.BadFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What `infra/newsroom eval` and its neighbours run: plain Java, no Spring, a start of half a second.
@Command(
    name = "infra/newsroom",
    description = "The submission service's code on files. 对文件运行来稿系统的代码。",
    mixinStandardHelpOptions = true,
    subcommands = {Eval.class, ImportPage.class, ScoreImport.class})
public final class SubmissionTools {
  private SubmissionTools() {}

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
    return new CommandLine(new SubmissionTools())
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
