package landbridge;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import landbridge.publish.export.Export;
import landbridge.publish.export.Exports;
import landbridge.publish.export.Loss;
import landbridge.publish.export.LossText;
import landbridge.serve.Store;
import landbridge.source.Failure;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge export}: the release in the format of another community. */
@Command(
    name = "export",
    description =
        "Write the current release in another format, and tell what the format cannot hold.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Mixin private Places.Releases releases = new Places.Releases();

  @Parameters(
      paramLabel = "FORMAT",
      arity = "0..1",
      description = "One of ${COMPLETION-CANDIDATES} (without one: the list with a line for each).",
      completionCandidates = Formats.class)
  private String format = "";

  @Option(names = "--list", description = "List the formats.")
  private boolean list;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = "--loss",
      paramLabel = "FILE",
      description =
          "Write what is lost and why to a file, as a table if its name ends in .tsv, else as text"
              + " (default: a summary on standard error).")
  private @Nullable Path loss;

  /** The names of the formats, for help and completion. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Exports.all().stream().map(Export::id).iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    if (list || format.isEmpty()) {
      PrintStream out = Output.utf8();
      Exports.all().forEach(export -> out.printf("%-15s %s%n", export.id(), export.use()));
      out.flush();
      return 0;
    }
    Export export = Exports.named(format).orElseThrow(this::unknown);
    DatasetGraph graphs = Store.load(releases.current()).graphs();
    try (OutputStream out = open(output)) {
      export.write(graphs, out);
    }
    tell(export.loss(graphs));
    return 0;
  }

  private Failure unknown() {
    return Failure.ofUse(
        "there is no format "
            + format
            + "; choose "
            + Exports.all().stream().map(Export::id).collect(Collectors.joining(", ")));
  }

  private static OutputStream open(@Nullable Path file) throws IOException {
    OutputStream out = file == null ? System.out : newFile(file);
    return new BufferedOutputStream(out, 1 << 16) {
      @Override
      public void close() throws IOException {
        flush();
        if (file != null) {
          super.close();
        }
      }
    };
  }

  private static OutputStream newFile(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw Failure.ofUse("cannot write " + file);
    }
  }

  private void tell(Loss lost) throws IOException {
    if (loss == null) {
      new PrintStream(System.err, true, StandardCharsets.UTF_8).print(LossText.of(lost));
      return;
    }
    boolean isTable = loss.toString().endsWith(".tsv");
    try (OutputStream out = open(loss)) {
      out.write(
          (isTable ? LossText.tsv(lost) : LossText.of(lost)).getBytes(StandardCharsets.UTF_8));
    }
  }
}
