package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.source.Diagnostic;
import landbridge.source.Failure;
import landbridge.source.SourceFile;

/**
 * Builds only when something changed: the documents, or the program with its tables and rules.
 *
 * <p>What was built by which program stands in the file {@code .built} beside the releases. It
 * belongs to one machine and is not published; without it a build is made, which then comes to the
 * release that is there.
 */
public final class Upkeep {

  private static final String STAMP = ".built";

  private Upkeep() {}

  /**
   * The release of the documents, built if need be: if they or the program changed, or if a file of
   * the current one is damaged. Where a damaged one cannot be built anew, whatever the reason, it
   * is the newest earlier one that is whole.
   *
   * @return the release, with what is or was wrong
   * @throws Failure if nothing is damaged and the build fails, or if no release is whole
   */
  public static Standing ensure(
      Corpus corpus, Path releases, Progress progress, Collection<Diagnostic> diagnostics) {
    Standing before = Standing.of(releases);
    String stamp = stamp(corpus);
    if (before.isCurrent() && stamp.equals(read(releases, before.release()))) {
      return before;
    }
    try {
      Release release = build(corpus, releases, progress, diagnostics, stamp);
      return new Standing(releases, release, before.damages());
    } catch (Failure failure) {
      if (before.damages().isEmpty()) {
        throw failure;
      }
      return before.and(Sentences.shown(failure.getMessage()));
    }
  }

  /**
   * Builds, and remembers what of.
   *
   * @throws Failure as {@link Build#run}
   */
  public static Release build(
      Corpus corpus, Path releases, Progress progress, Collection<Diagnostic> diagnostics) {
    return build(corpus, releases, progress, diagnostics, stamp(corpus));
  }

  private static Release build(
      Corpus corpus,
      Path releases,
      Progress progress,
      Collection<Diagnostic> diagnostics,
      String stamp) {
    Release release = Build.run(corpus, releases, progress, diagnostics);
    write(releases, release, stamp);
    return release;
  }

  private static String stamp(Corpus corpus) {
    SortedMap<String, String> inputs = new TreeMap<>();
    corpus
        .files()
        .forEach(
            file -> {
              if (file instanceof SourceFile.Readable readable) {
                inputs.put("document " + file.name(), readable.document().sha256());
              } else if (file instanceof SourceFile.Unreadable unreadable) {
                inputs.put("document " + file.name(), unreadable.reason().toString());
              }
            });
    for (String catalogue : corpus.catalogues()) {
      inputs.put("catalogue " + inputs.size(), catalogue);
    }
    inputs.put("program", program());
    return Digests.sha256(inputs);
  }

  /** The digest of the jar, or of the folder of classes, that is running. */
  private static String program() {
    try {
      Path code = Path.of(Upkeep.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(code)) {
        return Digests.sha256(code);
      }
      SortedMap<String, String> files = new TreeMap<>();
      try (Stream<Path> all = Files.walk(code)) {
        for (Path file :
            all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList()) {
          files.put(code.relativize(file).toString(), Digests.sha256(file));
        }
      }
      return Digests.sha256(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's place is no path", e);
    }
  }

  /** What the release was built of; empty if that is not known. */
  private static String read(Path releases, Release release) {
    List<String> lines = lines(releases);
    return lines.size() == 2 && lines.get(0).equals(release.id()) ? lines.get(1) : "";
  }

  private static List<String> lines(Path releases) {
    try {
      return Files.readAllLines(releases.resolve(STAMP), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Somebody has chosen another release for the documents as they were built last: it stands until
   * they, or the program, change. Without this the next {@link #ensure} would undo it.
   */
  static void choose(Path releases, Release chosen) {
    List<String> lines = lines(releases);
    if (lines.size() == 2) {
      write(releases, chosen, lines.get(1));
    }
  }

  private static void write(Path releases, Release release, String stamp) {
    try {
      Files.writeString(
          releases.resolve(STAMP), release.id() + "\n" + stamp + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Without the stamp the next call builds again; nothing is lost.
      return;
    }
  }
}
