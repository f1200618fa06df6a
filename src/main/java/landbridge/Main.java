package landbridge;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point: dispatches to one class per command. */
@Command(
    name = "landbridge",
    description = "Documents in, a served knowledge graph out.",
    mixinStandardHelpOptions = true,
    version = "landbridge 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Command(name = "version", description = "Print the version.")
  int version() {
    System.out.println("landbridge 0.1.0");
    return 0;
  }
}
