package landbridge;

import java.util.Objects;
import landbridge.source.Failure;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** Entry point: dispatches to one class per command. */
@Command(
    name = "landbridge",
    description = "Documents in, a served knowledge graph out.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BuildCommand.class,
      BenchmarkCommand.class,
      BenchmarkLookupCommand.class,
      EvaluateCommand.class,
      EvaluateNamesCommand.class,
      FactsCommand.class,
      VerifyCommand.class,
      ValidateCommand.class,
      RollbackCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DiffCommand.class,
      QueryCommand.class,
      LookupCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      ServeCommand.class,
      CredentialCommand.class,
      SoakCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
public final class Main {

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The commands, with failures told in one line and their own exit code. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              if (exception instanceof Failure failure) {
                command.getErr().println("landbridge: " + failure.getMessage());
                return failure.exitCode();
              }
              throw exception;
            });
  }

  @Command(name = "version", description = "Print the version.")
  int version() {
    System.out.println(Version.line());
    return 0;
  }

  /** The version as the jar states it; classes that are in no jar are under development. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {line()};
    }

    static String line() {
      String version = Main.class.getPackage().getImplementationVersion();
      return "landbridge "
          + Objects.requireNonNullElse(version, "in development")
          + ", Java "
          + Runtime.version();
    }
  }
}
