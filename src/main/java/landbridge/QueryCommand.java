package landbridge;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import landbridge.derive.Period;
import landbridge.serve.QueryRun;
import landbridge.serve.Store;
import landbridge.source.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge query}: a SPARQL file over the release, without a server. */
@Command(
    name = "query",
    description = "Answer a SPARQL query over the current release.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  @Mixin private Places.Releases releases = new Places.Releases();

  @Parameters(paramLabel = "FILE", description = "A file with the query, or - for standard input.")
  private String file = STANDARD_INPUT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text for rows, turtle for graphs).",
      completionCandidates = Formats.class)
  private String format = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Answer with what held at a year, month or day, such as 2011, 2011-06 or 2011-06-24.")
  private @Nullable String asOf;

  /** The names of the formats, for help and completion. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return QueryRun.formats().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    Optional<Period> date = Optional.ofNullable(asOf).map(Period::parse);
    String sparql = read();
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    Store store = Store.load(releases.current());
    if (date.isPresent()) {
      QueryRun.write(store, date.get(), sparql, format, out);
    } else {
      QueryRun.write(store, sparql, format, out);
    }
    out.flush();
    return 0;
  }

  private String read() throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw Failure.ofUse("there is no file " + file);
    }
    try {
      return Files.readString(path);
    } catch (MalformedInputException e) {
      throw Failure.ofUse(file + " is not UTF-8");
    }
  }
}
