package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.publish.Release;
import landbridge.publish.Retirement;
import landbridge.serve.data.DataFormat;
import landbridge.serve.data.DataPath;
import landbridge.serve.data.Descriptions;
import landbridge.triples.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every kind of IRI in the committed release by every form: the table {@code dereference-table.md}.
 * Each answer is read by Jena and by RDF4J, who find the same in it, and the IRI.
 */
class DereferenceTableTest {

  private static final Path EXPECTED =
      Path.of("src/test/resources/landbridge/serve/dereference-table.md");
  private static final Path MADE = Path.of("target/dereference-table.md");
  private static final int SAMPLES = 2;

  /** Many terms have one address. */
  private static final Map<String, SortedSet<String>> SAID = new HashMap<>();

  private static final Map<String, String> CELLS = new HashMap<>();

  private static Store store;
  private static Served served;

  @BeforeAll
  static void start() {
    store = Store.load(Release.current(Path.of("triples")).orElseThrow());
    served =
        new Served(
            store,
            Options.DEFAULT,
            iri ->
                iri.equals(Iris.BASE + "id/retired")
                    ? Optional.of(new Retirement(iri, "0123456789abcdef", List.of()))
                    : Optional.empty());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void everyKindInEveryForm() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| IRI | `*/*` | " + forms(DataFormat::extension) + " |");
    lines.add("|---|---|" + "---|".repeat(DataFormat.values().length));
    SortedMap<String, SortedSet<String>> kinds = kinds();
    kinds.forEach((kind, iris) -> lines.add(row(kind, iris)));
    lines.add(row("what is not there", Iris.BASE + "id/no-such-thing"));
    lines.add(row("what an earlier release had", Iris.BASE + "id/retired"));
    lines.add(row("what has no good path", Iris.BASE + "id/%E2%80%AE"));
    String table = String.join("\n", lines) + "\n";
    Files.writeString(MADE, table);
    if ("update".equals(System.getProperty("landbridge.golden"))) {
      Files.writeString(EXPECTED, table);
    }
    assertEquals(Files.readString(EXPECTED), table);
  }

  @Test
  void knowsEveryIri() {
    Descriptions descriptions = new Descriptions(store.graphs(), Duration.ofSeconds(10));
    List<String> unknown =
        kinds().values().stream()
            .flatMap(SortedSet::stream)
            .map(DereferenceTableTest::withoutFragment)
            .filter(iri -> !descriptions.knows(iri))
            .toList();
    assertEquals(List.of(), unknown);
  }

  private static String row(String kind, SortedSet<String> iris) {
    List<String> all = List.copyOf(iris);
    List<String> rows =
        Stream.of(all.get(0), all.get(all.size() / 2), all.get(all.size() - 1))
            .distinct()
            .limit(SAMPLES)
            .map(iri -> row(kind, iri))
            .distinct()
            .toList();
    assertEquals(1, rows.size(), () -> "of one kind all answer alike: " + rows);
    return rows.get(0);
  }

  private static String row(String kind, String iri) {
    String path = DataPath.fromRoot(withoutFragment(iri));
    String cells = CELLS.computeIfAbsent(path, DereferenceTableTest::cells);
    if (cells.startsWith("303 → .ttl")) {
      isSaidAlike(iri);
    }
    return "| " + kind + " | " + cells + " |";
  }

  private static String cells(String path) {
    return leads(path) + " | " + forms(form -> answer(path, form));
  }

  private static String forms(Function<DataFormat, String> cell) {
    return Stream.of(DataFormat.values()).map(cell).collect(Collectors.joining(" | "));
  }

  /** Where the IRI itself leads to whoever asks for nothing in particular. */
  private static String leads(String path) {
    HttpResponse<String> response = served.get("/" + path);
    boolean isForm = isAt(response, path, DataFormat.TURTLE);
    return response.statusCode() + (isForm ? " → .ttl" : "");
  }

  /**
   * The status by {@code Accept}, and if it leads to the form, or to none, the form's own answer.
   */
  private static String answer(String path, DataFormat form) {
    HttpResponse<String> first = get(path, form);
    if (first.statusCode() / 100 == 3 && !isAt(first, path, form)) {
      return first.statusCode() + " elsewhere";
    }
    HttpResponse<String> response = get(path + "." + form.extension(), form);
    return first.statusCode()
        + " → "
        + response.statusCode()
        + " "
        + response.headers().firstValue("Content-Type").orElse("");
  }

  private static HttpResponse<String> get(String path, DataFormat form) {
    return served.send(served.request("/" + path).header("Accept", form.type()));
  }

  private static boolean isAt(HttpResponse<String> response, String path, DataFormat form) {
    String location = response.headers().firstValue("Location").orElse("");
    return ("/" + path + "." + form.extension()).endsWith("/" + location);
  }

  // ---- what the answers say

  private static void isSaidAlike(String iri) {
    SortedSet<String> said = SAID.computeIfAbsent(withoutFragment(iri), DereferenceTableTest::said);
    assertTrue(said.stream().anyMatch(line -> line.contains("<" + iri + ">")), iri);
  }

  /** What all forms say of an IRI without a fragment. */
  private static SortedSet<String> said(String iri) {
    SortedSet<String> triples = new TreeSet<>();
    SortedSet<String> quads = new TreeSet<>();
    for (DataFormat form : DataFormat.values()) {
      String path = "/" + DataPath.fromRoot(iri) + "." + form.extension();
      HttpResponse<String> response = served.get(path);
      assertEquals(200, response.statusCode(), path);
      if (form != DataFormat.HTML) {
        SortedSet<String> said = byJena(response.body(), form);
        assertEquals(said, byRdf4j(response.body(), form), path);
        boolean hasLayers = form == DataFormat.TRIG || form == DataFormat.N_QUADS;
        SortedSet<String> before = hasLayers ? quads : triples;
        assertTrue(before.isEmpty() || before.equals(said), path);
        before.addAll(said);
      }
    }
    return triples;
  }

  private static SortedSet<String> byJena(String text, DataFormat form) {
    SortedSet<String> said = new TreeSet<>();
    Lang lang = RDFLanguages.contentTypeToLang(form.type());
    RDFParser.create()
        .source(new StringReader(text))
        .lang(lang)
        .checking(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(org.apache.jena.graph.Triple t) {
                said.add(line(t.getSubject(), t.getPredicate(), t.getObject(), ""));
              }

              @Override
              public void quad(Quad q) {
                String graph = q.isDefaultGraph() ? "" : q.getGraph().getURI();
                said.add(line(q.getSubject(), q.getPredicate(), q.getObject(), graph));
              }
            });
    return said;
  }

  private static String line(Node subject, Node predicate, Node object, String graph) {
    String value =
        object.isURI()
            ? "<" + object.getURI() + ">"
            : object.getLiteralLexicalForm()
                + "@"
                + object.getLiteralLanguage().toLowerCase(Locale.ROOT)
                + "^"
                + object.getLiteralDatatypeURI();
    return "<" + subject.getURI() + "> <" + predicate.getURI() + "> " + value + " " + graph;
  }

  private static SortedSet<String> byRdf4j(String text, DataFormat form) {
    SortedSet<String> said = new TreeSet<>();
    var parser = Rio.createParser(Rio.getParserFormatForMIMEType(form.type()).orElseThrow());
    parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement s) {
            String value =
                s.getObject() instanceof Literal literal
                    ? literal.getLabel()
                        + "@"
                        + literal.getLanguage().orElse("").toLowerCase(Locale.ROOT)
                        + "^"
                        + literal.getDatatype()
                    : "<" + s.getObject() + ">";
            said.add(
                "<"
                    + s.getSubject()
                    + "> <"
                    + s.getPredicate()
                    + "> "
                    + value
                    + " "
                    + (s.getContext() == null ? "" : s.getContext()));
          }
        });
    try {
      parser.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Iris.BASE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }

  // ---- the kinds

  /** The IRIs of the release below the base, by what they have before the last slash or hash. */
  private static SortedMap<String, SortedSet<String>> kinds() {
    SortedMap<String, SortedSet<String>> kinds = new TreeMap<>();
    store
        .graphs()
        .find()
        .forEachRemaining(
            quad ->
                Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .filter(iri -> iri.startsWith(Iris.BASE))
                    .forEach(
                        iri -> kinds.computeIfAbsent(kind(iri), k -> new TreeSet<>()).add(iri)));
    return kinds;
  }

  private static String kind(String iri) {
    String path = iri.substring(Iris.BASE.length());
    if (path.isEmpty()) {
      return "the base itself";
    }
    int hash = path.indexOf('#');
    if (path.startsWith("doc/") && hash > 0) {
      return "`doc/…#char=…`";
    }
    int end = Math.max(path.lastIndexOf('/'), hash);
    String folder = path.startsWith("dataset/") ? "dataset/" : path.substring(0, end + 1);
    return "`"
        + folder
        + (folder.length() < path.length() && end >= 0 ? "…" : path.substring(end + 1))
        + "`";
  }

  private static String withoutFragment(String iri) {
    int hash = iri.indexOf('#');
    return hash < 0 ? iri : iri.substring(0, hash);
  }
}
