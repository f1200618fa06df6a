package landbridge;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.publish.Release;
import landbridge.publish.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge restore}: the releases of a backup, all or none. */
@Command(
    name = "restore",
    description = {
      "Check a backup and unpack its releases into a folder: all of them, or none.",
      "A running server follows to the release that was current when it was made."
    },
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  @Mixin private Places.Releases releases = new Places.Releases();

  @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("landbridge.zip");

  @Option(
      names = "--force",
      description =
          "Also where releases have been published: they stay, and those of the backup follow them.")
  private boolean forced;

  @Override
  public Integer call() {
    List<Release> restored = Restore.run(file, releases.folder(), forced);
    System.out.printf(
        "%d releases restored; the current one is %s%n",
        restored.size(), restored.get(restored.size() - 1).id());
    return 0;
  }
}
