package landbridge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.derive.Period;
import landbridge.lookup.Candidate;
import landbridge.lookup.Fuzziness;
import landbridge.lookup.Lookup;
import landbridge.lookup.LookupJson;
import landbridge.lookup.LookupOptions;
import landbridge.lookup.LookupTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge lookup}: the places that a name, a code or an IRI may mean. */
@Command(
    name = "lookup",
    description =
        "Find places by name in any script, by code or by IRI, and tell why each is found.",
    mixinStandardHelpOptions = true)
final class LookupCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  @Mixin private Places.Releases releases = new Places.Releases();

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "A name, a code or an IRI; - reads one from each line of standard input.")
  private List<String> texts = List.of();

  @Option(names = "--json", description = "Write a line of JSON for each text.")
  private boolean json;

  @Option(
      names = "--lang",
      split = ",",
      paramLabel = "TAG",
      description = "Languages to name places in, the preferred first, such as zh-Hans,ru.")
  private List<String> languages = List.of();

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Only places of these kinds or classes, such as county-level-city or Station.")
  private List<String> kinds = List.of();

  @Option(
      names = "--within",
      paramLabel = "IRI",
      description = "Only places within this one: an IRI, or its last part, such as xinjiang.")
  private @Nullable String within;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only names that held at a year, month or day, such as 2011 or 2011-06-24.")
  private @Nullable String asOf;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many places at most, up to 100 (default: 10).")
  private int limit = LookupOptions.DEFAULT.limit();

  @Option(
      names = "--fuzziness",
      paramLabel = "HOW",
      description = "How far a text may be from a name: ${COMPLETION-CANDIDATES} (default: any).",
      completionCandidates = Fuzzinesses.class)
  private String fuzziness = "any";

  @Option(names = "--prefix", description = "Take each text as the beginning of a name.")
  private boolean prefix;

  /** The names of fuzziness, for help and completion. */
  static final class Fuzzinesses implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Fuzziness.names().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    LookupOptions options =
        new LookupOptions(
            languages,
            kinds,
            within,
            asOf == null ? null : Period.parse(asOf),
            limit,
            Fuzziness.parse(fuzziness),
            prefix);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Lookup lookup = open()) {
      boolean found = false;
      for (String text : texts) {
        if (text.equals(STANDARD_INPUT)) {
          BufferedReader in =
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            found |= answer(lookup, line, options, out);
            out.flush();
          }
        } else {
          found |= answer(lookup, text, options, out);
        }
      }
      out.flush();
      return found ? 0 : 1;
    }
  }

  private Lookup open() {
    try (ProgressLine progress = new ProgressLine()) {
      return Lookup.open(releases.current(), progress);
    }
  }

  private boolean answer(Lookup lookup, String text, LookupOptions options, PrintStream out) {
    List<Candidate> candidates = lookup.find(text, options);
    out.print(json ? LookupJson.line(text, candidates) + "\n" : LookupTable.of(text, candidates));
    return !candidates.isEmpty();
  }
}
