package landbridge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder: {@code given.trig} with the graphs of claims and facts, and {@code
 * expected.tsv} with the triples that are hidden (-) and shown (+) in the facts and the derived
 * graph at each date; a date alone is one at which nothing differs.
 */
class HistoryTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/as-of");

  /** {@code -Dlandbridge.golden=update} writes what is found as what is expected. */
  private static final boolean UPDATE = "update".equals(System.getProperty("landbridge.golden"));

  private static final String HEADER = "date\tgraph\t\ttriple\n";

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  /** A release in three graphs, and its history. */
  private record Given(Graph claims, Graph facts, Graph derived, History history) {

    static Given of(Path file) {
      DatasetGraph all = DatasetGraphFactory.create();
      RDFParser.source(file).lang(Lang.TRIG).parse(all);
      Graph claims = all.getGraph(iri("graph:claims"));
      Graph facts = all.getGraph(iri("graph:facts"));
      Graph known = DatasetGraphFactory.create().getDefaultGraph();
      Derivation derivation = new Derivation(known);
      facts.find().forEachRemaining(known::add);
      claims.find().forEachRemaining(known::add);
      derivation.run(Rule.all(), rule -> {});
      Graph derived = derivation.derived();
      return new Given(claims, facts, derived, new History(claims, facts, derived));
    }

    List<String> at(String date) {
      Period period = Period.parse(date);
      Change facts = history.facts(period);
      Change derived =
          new DerivedHistory(history, claims, this.facts, this.derived).derived(period, facts);
      List<String> lines = new ArrayList<>();
      lines.addAll(lines(date + "\tfacts", facts));
      lines.addAll(lines(date + "\tderived", derived));
      return lines.isEmpty() ? List.of(date) : lines;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void showsWhatHeld(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Path file = folder.resolve("expected.tsv");
    String expected = Files.readString(file);
    Given given = Given.of(folder.resolve("given.trig"));
    String found =
        HEADER
            + expected
                .lines()
                .filter(line -> !line.startsWith("date"))
                .map(line -> line.split("\t")[0])
                .distinct()
                .flatMap(date -> given.at(date).stream())
                .collect(Collectors.joining("\n", "", "\n"));
    if (UPDATE) {
      Files.writeString(file, found);
    }
    assertEquals(expected, found);
  }

  /** Dates of one moment are one, so that what is made for one of them serves for all. */
  @ParameterizedTest
  @MethodSource("cases")
  void nothingDiffersWithinMoment(String name) {
    Given given = Given.of(CASES.resolve(name).resolve("given.trig"));
    List<Period> dates = new ArrayList<>();
    for (int year = 1975; year < 2026; year++) {
      dates.add(Period.parse(String.valueOf(year)));
      for (int month = 1; month <= 12; month++) {
        dates.add(Period.parse(String.format(java.util.Locale.ROOT, "%d-%02d", year, month)));
      }
    }
    dates.stream()
        .collect(Collectors.groupingBy(given.history()::moment))
        .values()
        .forEach(
            same ->
                assertEquals(
                    1, same.stream().map(given.history()::facts).distinct().count(), name));
    assertTrue(dates.stream().map(given.history()::moment).distinct().count() > 1, name);
  }

  private static List<String> lines(String head, Change change) {
    TreeSet<String> lines = new TreeSet<>();
    change.hidden().forEach(t -> lines.add(head + "\t-\t" + text(t)));
    change.shown().forEach(t -> lines.add(head + "\t+\t" + text(t)));
    return List.copyOf(lines);
  }

  private static String text(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .map(HistoryTest::text)
        .collect(Collectors.joining(" "));
  }

  private static String text(Node node) {
    if (node.isURI()) {
      return Prefixes.shorten(node.getURI());
    }
    String tag = node.getLiteralLanguage();
    return '"' + node.getLiteralLexicalForm() + '"' + (tag.isEmpty() ? "" : "@" + tag);
  }

  private static Node iri(String curie) {
    return NodeFactory.createURI(Prefixes.expand(curie));
  }
}
