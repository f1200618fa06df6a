package landbridge.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import landbridge.derive.Derivation;
import landbridge.derive.Rule;
import landbridge.triples.Census;
import landbridge.triples.Layer;
import landbridge.triples.LayerWriter;
import landbridge.triples.ReadableTurtle;

/** The stages of a release that need no documents, only the files of other layers in a folder. */
final class Stages {

  private static final List<Layer> DESCRIBED = List.of(Layer.CLAIMS, Layer.FACTS, Layer.DERIVED);

  private Stages() {}

  /** Writes what the rules infer from claims and facts. */
  static Census derive(Path folder, Progress progress) throws IOException {
    progress.report("deriving", 0, 0);
    Derivation derivation = new Derivation(quads(folder, Layer.CLAIMS), quads(folder, Layer.FACTS));
    derivation.run(Rule.all(), rule -> progress.report("deriving: " + rule.slug(), 0, 0));
    Path unsorted = folder.resolve("derived.nt");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unsorted))) {
      derivation.write(out);
    }
    try (LayerWriter derived = new LayerWriter(Layer.DERIVED, folder);
        InputStream in = Files.newInputStream(unsorted)) {
      derived.addNTriples(in);
      return derived.write(folder);
    } finally {
      Files.delete(unsorted);
    }
  }

  /** Looks whether all layers conform, and writes them as Turtle at the same time. */
  static Validation validate(Path folder) {
    Supplier<Optional<Validation>> validating =
        () -> Optional.of(Validation.of(layer -> quads(folder, layer)));
    return Stream.concat(Stream.of(validating), turtle(folder))
        .parallel()
        .flatMap(task -> task.get().stream())
        .toList()
        .get(0);
  }

  /** Tasks that write the readable files, each beside the one that it is made from. */
  private static Stream<Supplier<Optional<Validation>>> turtle(Path folder) {
    return Stream.of(Layer.values())
        .flatMap(layer -> quads(folder, layer).stream())
        .map(
            quads ->
                () -> {
                  try {
                    ReadableTurtle.write(quads);
                    return Optional.empty();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
  }

  /**
   * The names of the N-Quads files of every layer; of the last one, which is not there yet, too.
   */
  static Map<Layer, List<String>> names(Path folder) {
    Map<Layer, List<String>> names = new EnumMap<>(Layer.class);
    for (Layer layer : DESCRIBED) {
      names.put(layer, quads(folder, layer).stream().map(f -> f.getFileName().toString()).toList());
    }
    names.put(Layer.META, List.of(Layer.META.id() + ".nq"));
    return names;
  }

  /** The N-Quads files of a layer. */
  static List<Path> quads(Path folder, Layer layer) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(layer.id() + "(-\\d+)?\\.nq"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The figures of a release. */
  static Summary summary(long documents, Map<Layer, Census> censuses) {
    Census claims = censuses.getOrDefault(Layer.CLAIMS, new Census());
    Census derived = censuses.getOrDefault(Layer.DERIVED, new Census());
    return new Summary(
        documents,
        claims.instances("lb:Claim"),
        censuses.getOrDefault(Layer.FACTS, new Census()).triples(),
        derived.triples(),
        claims.holes(),
        derived.instances("lb:Conflict"),
        derived.instances("lb:Check"),
        derived.findings(),
        censuses.values().stream().mapToLong(Census::triples).sum());
  }
}
