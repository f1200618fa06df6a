package landbridge;

import picocli.CommandLine.Command;

/** {@code landbridge soak}: trials of the server on this machine, one subcommand each. */
@Command(
    name = "soak",
    description = {
      "Try the server on this machine: load, faults, hostile input.",
      "Each trial forks servers of its own on loopback, is bounded in time and leaves nothing."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "TRIAL",
    subcommands = {
      SoakBatteryCommand.class,
      SoakCompleteCommand.class,
      SoakDamageCommand.class,
      SoakDiskFullCommand.class,
      SoakDocumentsCommand.class,
      SoakGrowthCommand.class,
      SoakHostileCommand.class,
      SoakKillCommand.class,
      SoakLoadCommand.class,
      SoakProbesCommand.class,
      SoakPublishCommand.class,
      SoakSlowCommand.class,
      SoakStrainCommand.class,
      SoakSwitchCommand.class,
      SoakUpdatesCommand.class
    })
final class SoakCommand {}
