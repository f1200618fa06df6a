package landbridge.publish.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import landbridge.publish.Published;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A graph that every promise of a format must hold of.
 *
 * @param name of its case
 * @param graphs what the program would read
 */
record Sample(String name, DatasetGraph graphs) {

  private static final Path CASES = Path.of("src/test/resources/landbridge/publish/export");

  /** The documents that come with the program. */
  static final Sample SHIPPED = new Sample("shipped documents", Given.of(Published.release()));

  private static final List<Sample> ALL = read();

  /** The shipped documents and all cases. */
  static Stream<Sample> all() {
    return ALL.stream();
  }

  /** One case. */
  static Sample of(String name) {
    return new Sample(name, Given.of(CASES.resolve(name).resolve("given.trig")));
  }

  /** What a format makes of it. */
  String in(String format) {
    return Given.written(Given.export(format), graphs);
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<Sample> read() {
    List<Sample> samples = new ArrayList<>(List.of(SHIPPED));
    try (Stream<Path> cases = Files.list(CASES)) {
      cases
          .filter(folder -> Files.exists(folder.resolve("given.trig")))
          .sorted()
          .forEach(folder -> samples.add(of(folder.getFileName().toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertTrue(samples.size() > 5, "only " + samples.size() + " graphs");
    return samples;
  }
}
