package landbridge.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import landbridge.source.Failure;

/** Goes back to an earlier release, which becomes the current one once more. */
public final class Rollback {

  private Rollback() {}

  /**
   * Makes the newest whole release before the current one the current one. Done twice it is undone.
   *
   * @return the release, with what is wrong with those that were passed over
   * @throws Failure if there is none, or nothing can be written
   */
  public static Standing run(Path releases) {
    String current = Release.pointer(releases).orElse("");
    Standing earlier = Standing.of(releases, current);
    if (earlier.sound() == null && earlier.damages().isEmpty()) {
      throw Failure.ofUse("there is no release before the current one in " + releases);
    }
    return new Standing(releases, run(releases, earlier.release().id()), earlier.damages());
  }

  /**
   * Makes a release the current one.
   *
   * @param id its identifier, or as much of its beginning as tells it from others
   * @throws Failure if it is not there or not whole, or nothing can be written
   */
  public static Release run(Path releases, String id) {
    Release release = Release.open(releases.resolve(complete(releases, id)));
    release.check();
    try (Writer writer = Writer.begin(releases)) {
      writer.makeCurrent(release.id(), "", Instant.now());
      Upkeep.choose(releases, release);
      return release;
    } catch (IOException e) {
      throw Failure.ofData("cannot write to " + releases + ": " + Sentences.line(e));
    }
  }

  private static String complete(Path releases, String id) {
    List<String> meant =
        Standing.folders(releases).stream()
            .filter(name -> !id.isEmpty() && name.startsWith(id))
            .filter(name -> Files.isRegularFile(releases.resolve(name).resolve(Manifest.FILE)))
            .sorted()
            .toList();
    if (meant.size() != 1) {
      throw Failure.ofUse(
          (meant.isEmpty() ? "there is no release " : "there are several releases ")
              + Sentences.shown(id)
              + " in "
              + releases
              + "; there are: "
              + String.join(", ", meant.isEmpty() ? Standing.folders(releases) : meant));
    }
    return meant.get(0);
  }
}
