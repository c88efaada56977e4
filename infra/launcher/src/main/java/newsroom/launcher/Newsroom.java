package newsroom.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `infra/newsroom`: the commands that run a newsroom on one machine.
@Command(
    name = "infra/newsroom",
    description = "A newsroom on one machine. 一台机器上的编辑部。",
    mixinStandardHelpOptions = true,
    subcommands = {
      Up.class,
      newsroom.launcher.demo.Demo.class,
      Stop.class,
      Status.class,
      DeadLetters.class
    })
public final class Newsroom {
  private Newsroom() {}

  public static void main(String[] arguments) {
    System.exit(
        arguments.length > 0 && Tools.COMMANDS.contains(arguments[0])
            ? tools(arguments)
            : commandLine().execute(arguments));
  }

  /// What a tool says of its own arguments goes out as it is, help and mistakes included.
  private static int tools(String[] arguments) {
    try {
      return new Tools(Home.find()).run(arguments);
    } catch (Refused refused) {
      System.err.println(refused.getMessage());
      return 1;
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Newsroom())
        .setExecutionExceptionHandler((failure, command, _) -> {
          if (failure instanceof Refused) {
            command.getErr().println(failure.getMessage());
            return 1;
          }
          throw failure;
        });
  }
}
