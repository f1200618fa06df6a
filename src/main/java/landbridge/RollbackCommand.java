package landbridge;

import java.util.concurrent.Callable;
import landbridge.publish.Release;
import landbridge.publish.Rollback;
import landbridge.publish.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code landbridge rollback}: an earlier release becomes the current one again. */
@Command(
    name = "rollback",
    description = {
      "Make an earlier release the current one, after checking that it is whole.",
      "A running server follows; what is built later is published as ever."
    },
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

  @Mixin private Places.Releases releases = new Places.Releases();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description =
          "The release, or the beginning of its identifier (default: the newest whole one before"
              + " the current one).")
  private @Nullable String id;

  @Override
  public Integer call() {
    Release release;
    if (id == null) {
      Standing earlier = Rollback.run(releases.folder());
      earlier.damages().forEach(line -> System.err.println("landbridge: " + line));
      release = earlier.release();
    } else {
      release = Rollback.run(releases.folder(), id);
    }
    System.out.println("release " + release.id() + " is the current one");
    return 0;
  }
}
