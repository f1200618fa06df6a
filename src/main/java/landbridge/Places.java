package landbridge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import landbridge.publish.Corpus;
import landbridge.source.Failure;
import picocli.CommandLine.Option;

/** Where documents are read and releases lie: the same options in every command. */
final class Places {

  /** The folder that the launcher stands in; without a launcher, the working directory. */
  static final Path HOME =
      Path.of(Optional.ofNullable(System.getProperty("landbridge.home")).orElse("."));

  /** Documents to read. */
  static final class Documents {
    @Option(
        names = "--documents",
        paramLabel = "PLACE",
        arity = "1..*",
        description =
            "Folders of *.txt documents, single files, or - for standard input (default: documents).")
    private List<String> places = List.of();

    Corpus corpus() {
      return Corpus.of(places());
    }

    /** Where documents lie that can be read again. */
    List<Path> paths() {
      return places().stream().filter(place -> !place.equals("-")).map(Path::of).toList();
    }

    private List<String> places() {
      return places.isEmpty() ? List.of(HOME.resolve("documents").toString()) : places;
    }
  }

  /** A folder of releases. */
  static final class Releases {
    @Option(
        names = "--release",
        paramLabel = "DIR",
        description = "The folder of releases (default: triples).")
    private Path folder = HOME.resolve("triples");

    Path folder() {
      return folder;
    }

    landbridge.publish.Release current() {
      return landbridge.publish.Release.current(folder)
          .orElseThrow(
              () ->
                  Failure.ofUse(
                      "nothing has been published in " + folder + " yet; run 'landbridge build'"));
    }
  }

  private Places() {}
}
