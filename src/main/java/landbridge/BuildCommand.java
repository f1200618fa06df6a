package landbridge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import landbridge.lookup.Lookup;
import landbridge.publish.Corpus;
import landbridge.publish.Diagnostics;
import landbridge.publish.Release;
import landbridge.publish.Upkeep;
import landbridge.source.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge build}: documents to a validated release. */
@Command(
    name = "build",
    description = "Read the documents and publish a validated release.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  @Mixin private Places.Documents documents = new Places.Documents();
  @Mixin private Places.Releases releases = new Places.Releases();

  @Option(names = "--diagnostics", description = "List what could not be read, with its place.")
  private boolean listed;

  @Override
  public Integer call() {
    long start = System.nanoTime();
    List<Diagnostic> diagnostics = Collections.synchronizedList(new ArrayList<>());
    Release release = run(documents.corpus(), releases.folder(), diagnostics);
    release
        .manifest()
        .summary()
        .forEach((name, figure) -> System.out.printf(Locale.ROOT, "%-28s %,12d%n", name, figure));
    System.out.printf(Locale.ROOT, "%-28s %12.1f%n", "seconds", (System.nanoTime() - start) / 1e9);
    System.out.println("release                      " + release.folder());
    if (listed) {
      System.out.println(Diagnostics.list(diagnostics));
    } else if (!diagnostics.isEmpty()) {
      System.err.println(
          diagnostics.size() + " places could not be read; --diagnostics lists them");
    }
    return 0;
  }

  private static Release run(Corpus corpus, Path releases, List<Diagnostic> diagnostics) {
    try (ProgressLine progress = new ProgressLine()) {
      Release release = Upkeep.build(corpus, releases, progress, diagnostics);
      Lookup.prepare(release, progress);
      return release;
    }
  }
}
