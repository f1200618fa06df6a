package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is used is declared, and whatever is declared is explained and used. */
class DeclaredTermsTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/ontology");

  private static final Model ONTOLOGY = OntologyFiles.read(OntologyFiles.all());

  private static final Set<String> TERMS = OntologyTerms.terms(ONTOLOGY);

  private static final Set<String> DECLARED = OntologyTerms.declared(ONTOLOGY);

  @Test
  void termsHaveLabelAndComment() {
    assertEquals(Set.of(), without(RDFS.label));
    assertEquals(Set.of(), without(RDFS.comment));
  }

  /** The public contract: a name that stands there changes through an issue only. */
  @Test
  void contractIsDeclared() {
    Set<String> missing = new TreeSet<>(table("contract-terms.tsv").keySet());
    missing.removeAll(DECLARED);
    assertEquals(Set.of(), missing);
  }

  static List<Path> ontologyFiles() {
    return OntologyFiles.all();
  }

  @ParameterizedTest
  @MethodSource("ontologyFiles")
  void ontologyUsesDeclaredTerms(Path file) {
    assertEquals(Set.of(), undeclared(text(file)), file::toString);
  }

  /** In rules {@code lb:since} is a way to write a period, not a term. */
  private static final Set<String> NOTATION = Set.of("since");

  /** What an example in the docs declares before it uses it. */
  private static final Pattern DECLARATION = Pattern.compile("(?m)^lb:(\\w+) a owl:");

  /** Queries, the docs, and the rules and tables of the program. */
  @ParameterizedTest
  @ValueSource(strings = {"queries", "src/main/resources", "docs"})
  void knowledgeUsesDeclaredTerms(String folder) {
    Assumptions.assumeTrue(
        Files.isDirectory(Path.of(folder)), () -> "no folder " + folder + " yet");
    Map<Path, Set<String>> wrong = new TreeMap<>();
    for (Path file : files(Path.of(folder))) {
      Set<String> names = undeclared(text(file));
      names.removeAll(NOTATION);
      Matcher declared = DECLARATION.matcher(text(file));
      while (declared.find()) {
        names.remove(declared.group(1));
      }
      if (!names.isEmpty()) {
        wrong.put(file, names);
      }
    }
    assertEquals(Map.of(), wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "facts", "derived", "meta"})
  void releaseUsesDeclaredTerms(String layer) {
    Set<String> used = inLayer(layer, DeclaredTermsTest::used);
    used.removeAll(DECLARED);
    assertEquals(Set.of(), used);
  }

  @Test
  void excusesAreOfDeclaredTerms() {
    Map<String, String> excuses = table("terms-awaiting-data.tsv");
    Set<String> strange = new TreeSet<>(excuses.keySet());
    strange.removeAll(TERMS);
    assertEquals(Set.of(), strange, "excused but not declared");
    assertEquals(List.of(), excuses.values().stream().filter(String::isBlank).toList());
  }

  /**
   * By data, a concept list, a query, a rule, a shape or a test; those that wait for data are
   * listed with the reason.
   */
  @Test
  void declaredTermsAreUsed() {
    Set<String> unused = new TreeSet<>(TERMS);
    for (String layer : List.of("claims", "facts", "derived")) {
      unused.removeAll(inLayer(layer, DeclaredTermsTest::used));
    }
    unused.removeAll(inLayer("meta", line -> OntologyTerms.appliedIn(line, DECLARED)));
    OntologyFiles.all().stream()
        .filter(file -> !file.endsWith("landbridge.ttl") && !file.endsWith("alignments.ttl"))
        .forEach(file -> unused.removeAll(used(text(file))));
    for (Path folder :
        List.of(
            Path.of("queries"),
            Path.of("src/test"),
            Path.of("src/main/resources/landbridge/derive"))) {
      files(folder).stream()
          .filter(file -> !file.toString().endsWith("-terms.tsv"))
          .filter(file -> !file.toString().endsWith("terms-awaiting-data.tsv"))
          .forEach(file -> unused.removeAll(used(text(file))));
    }
    Set<String> excused = table("terms-awaiting-data.tsv").keySet();
    Set<String> noLonger = new TreeSet<>(excused);
    noLonger.removeAll(unused);
    unused.removeAll(excused);
    assertEquals(Set.of(), unused, "declared, but no data, query, rule, shape or test uses them");
    assertEquals(Set.of(), noLonger, "used by now: take them off terms-awaiting-data.tsv");
  }

  @ParameterizedTest
  @CsvSource({
    "?d lb:partOf/lb:country ?c, country partOf",
    "?d lb:partOf+ ?c, partOf",
    "<https://w3id.org/landbridge/ontology#kind/county>, kind/county",
    "skos:inScheme lb:kinds # lb:nothing, kinds",
    "property lb:kind/county as in the tables, kind/county",
    "PREFIX kind: <https://w3id.org/landbridge/ontology#kind/> ?d ?p kind:county-level-city, "
        + "kind/county-level-city",
    "'\"x\"^^lb:ISO3166-2', ISO3166-2",
    "skosxl:literalForm albx:notOurs, ''",
    "lb:misspelt, misspelt"
  })
  void findsTermsInText(String text, String terms) {
    assertEquals(terms, String.join(" ", OntologyTerms.usedIn(text, DECLARED)));
  }

  private static Set<String> without(Property property) {
    Set<String> names = new TreeSet<>(TERMS);
    names.removeIf(
        name ->
            !ONTOLOGY
                .getResource(OntologyFiles.LB + name)
                .listProperties(property, "en")
                .toList()
                .isEmpty());
    return names;
  }

  private static Set<String> inLayer(String layer, Function<String, Set<String>> termsOfLine) {
    Path file =
        ReleaseFiles.current().map(release -> release.resolve(layer + ".nq")).orElse(Path.of("-"));
    Assumptions.assumeTrue(Files.isRegularFile(file), () -> "no release with " + layer + " yet");
    Set<String> used = new TreeSet<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> used.addAll(termsOfLine.apply(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return used;
  }

  private static Set<String> undeclared(String text) {
    Set<String> names = used(text);
    names.removeAll(DECLARED);
    // A page may show how a term is declared, and use it.
    names.removeIf(name -> text.contains("lb:" + name + " a owl:"));
    return names;
  }

  private static Set<String> used(String text) {
    return OntologyTerms.usedIn(text, DECLARED);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(ttl|rq|tsv|txt|json|md|java|rule)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** First column to second, comments and empty lines left out. */
  private static Map<String, String> table(String name) {
    Map<String, String> rows = new TreeMap<>();
    text(CASES.resolve(name))
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\t", 2))
        .forEach(cells -> rows.put(cells[0], cells.length > 1 ? cells[1] : ""));
    return rows;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
