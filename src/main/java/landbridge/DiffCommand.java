package landbridge;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.publish.Changes;
import landbridge.publish.History;
import landbridge.publish.Manifest;
import landbridge.publish.Patch;
import landbridge.publish.Release;
import landbridge.source.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge diff}: the statements that part two releases. */
@Command(
    name = "diff",
    description = {
      "Print the statements that part two releases, as RDF Patch: applied to A it gives B.",
      "The exit code is 0 whether there are any or none."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  private static final String RELEASE =
      "an identifier, a folder, 'current', or 'previous' for the one that was current before it";

  @Mixin private Places.Releases releases = new Places.Releases();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "A",
      description = "The one release: " + RELEASE + " (default: previous).")
  private String from = "previous";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "The other release, named likewise (default: current).")
  private String to = "current";

  @Option(
      names = "--summary",
      description = "Print only how much was added and removed, by layer and by class.")
  private boolean isSummary;

  @Override
  public Integer call() throws IOException {
    Release a = release(from);
    Release b = release(to);
    if (isSummary) {
      System.out.printf("from %s to %s%n", a.id(), b.id());
      print(Patch.count(a, b));
      return 0;
    }
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    Patch.write(a, b, out);
    out.flush();
    return 0;
  }

  private Release release(String name) {
    if (name.equals("current")) {
      return releases.current();
    }
    History history = History.of(releases.folder());
    if (name.equals("previous")) {
      return history
          .previous()
          .orElseThrow(
              () ->
                  Failure.ofUse(
                      "no release in " + releases.folder() + " is older than the current"));
    }
    Path folder = releases.folder().resolve(name);
    Path place = Files.isRegularFile(folder.resolve(Manifest.FILE)) ? folder : Path.of(name);
    if (!Files.isRegularFile(place.resolve(Manifest.FILE))) {
      throw Failure.ofUse("there is no release " + name + " in " + releases.folder());
    }
    return Release.open(place);
  }

  private static void print(Changes changes) {
    System.out.printf("%-32s %10s %10s%n", "", "added", "removed");
    changes
        .statements()
        .forEach(
            (layer, count) -> {
              print(layer.id(), count);
              for (Map.Entry<String, Changes.Count> type : changes.classes(layer).entrySet()) {
                print("  " + type.getKey(), type.getValue());
              }
            });
    print("all", changes.total());
  }

  private static void print(String what, Changes.Count count) {
    System.out.printf(Locale.ROOT, "%-32s %,10d %,10d%n", what, count.added(), count.removed());
  }
}
