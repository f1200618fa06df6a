package landbridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import landbridge.soak.DiskFullTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code landbridge soak disk-full}: updates a store until its file system is full. */
@Command(
    name = "disk-full",
    description = {
      "Update a store until its file system is full, then make space again.",
      "The folder is to lie on a small file system, of some 100 MB. One that is gone afterwards, by"
          + " nobody in particular:",
      "  unshare -rm sh -c 'mount -t tmpfs -o size=100m none /mnt && ./landbridge soak disk-full"
          + " --folder /mnt/trial'"
    },
    mixinStandardHelpOptions = true)
final class SoakDiskFullCommand implements Callable<Integer> {

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      required = true,
      description = "A folder to be made, on a small file system.")
  private Path folder = Path.of("");

  @Option(
      names = "--reserve",
      paramLabel = "BYTES",
      description =
          "What the server wants to be free; 0 has it run into the very end of the disk"
              + " (default: ${DEFAULT-VALUE}).")
  private long reserve;

  @Override
  public Integer call() throws IOException {
    return SoakRehearsal.run(
        rehearsal -> DiskFullTrial.run(rehearsal, Files.createDirectories(folder), reserve));
  }
}
