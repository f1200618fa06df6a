package landbridge;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import landbridge.publish.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code landbridge backup}: all releases in one file. */
@Command(
    name = "backup",
    description = {
      "Write all releases that are whole, and their order, to one ZIP file.",
      "Servers and builds may run meanwhile. A file of that name is replaced when the new one is whole."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  @Mixin private Places.Releases releases = new Places.Releases();

  @Parameters(index = "0", paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("landbridge.zip");

  @Override
  public Integer call() {
    Backup backup = Backup.write(releases.folder(), file);
    backup.damages().forEach(line -> System.err.println("landbridge: left out: " + line));
    System.out.printf(
        "%d releases in %s; the current one is %s%n",
        backup.releases().size(), file, backup.current().orElse(""));
    return 0;
  }
}
