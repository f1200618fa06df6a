package landbridge.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules run one after the other, each over all that is known by then. */
class DerivationTest {

  private static final String BASE = "https://w3id.org/landbridge/";
  private static final String LB = BASE + "ontology#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  @TempDir private Path folder;
  private Path facts;
  private Path claims;

  private static String quad(String subject, String property, String object) {
    return "<" + subject + "> <" + property + "> " + object + " <" + BASE + "graph/x> .\n";
  }

  private static String thing(String slug) {
    return "<" + BASE + "id/" + slug + ">";
  }

  private static String claim(String slug, String subject, String property, String object) {
    String claim = BASE + "claim/" + slug;
    return quad(claim, RDF + "type", "<" + LB + "Claim>")
        + quad(claim, RDF + "subject", thing(subject))
        + quad(claim, RDF + "predicate", "<" + property + ">")
        + quad(claim, RDF + "object", object);
  }

  @BeforeEach
  void layers() throws IOException {
    facts = folder.resolve("facts.nq");
    Files.writeString(
        facts,
        quad(BASE + "id/alashankou", LB + "divisionKind", "<" + LB + "kind/county-level-city>")
            + quad(BASE + "id/alashankou", LB + "partOf", thing("bortala"))
            + quad(BASE + "id/bortala", LB + "hasPart", thing("alashankou"))
            + quad(BASE + "id/bortala", LB + "partOf", thing("china"))
            + quad(BASE + "id/china", LB + "divisionKind", "<" + LB + "kind/country>"));
    claims = folder.resolve("claims.nq");
    Files.writeString(
        claims,
        claim(
                "1",
                "alashankou",
                LB + "population",
                "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>")
            + claim(
                "2",
                "alashankou",
                LB + "population",
                "\"2\"^^<http://www.w3.org/2001/XMLSchema#integer>")
            + claim("3", "alashankou", "http://www.w3.org/2000/01/rdf-schema#label", "\"A\"@en")
            + quad(BASE + "doc/a#char=1,2", LB + "note", "\"x\""));
  }

  private static TreeSet<String> run(Derivation derivation) {
    derivation.run(Rule.all(), rule -> {});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    derivation.write(out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String triple(String subject, String property, String object) {
    return thing(subject) + " <" + property + "> " + object + " .";
  }

  /** A country is one by its kind, and within it is what is part of what is part of it. */
  @Test
  void laterRulesSeeWhatEarlierDerived() {
    TreeSet<String> derived = run(new Derivation(List.of(claims), List.of(facts)));
    assertTrue(derived.contains(triple("china", RDF + "type", "<" + LB + "Country>")));
    assertTrue(derived.contains(triple("alashankou", LB + "country", thing("china"))));
    assertTrue(derived.contains(triple("alashankou", RDF + "type", "<" + LB + "Place>")));
    assertEquals(
        1, derived.stream().filter(line -> line.endsWith("<" + LB + "Conflict> .")).count());
  }

  @Test
  void whatIsKnownIsNotDerived() {
    TreeSet<String> derived = run(new Derivation(List.of(claims), List.of(facts)));
    assertFalse(derived.contains(triple("bortala", LB + "hasPart", thing("alashankou"))));
    assertTrue(derived.contains(triple("china", LB + "hasPart", thing("bortala"))));
  }

  /** One pass is enough: no rule would find more if all ran again. */
  @Test
  void secondPassFindsNothing() {
    Derivation derivation = new Derivation(List.of(claims), List.of(facts));
    TreeSet<String> once = run(derivation);
    assertEquals(once, run(derivation));
  }

  @Test
  void tellsOfEachRuleInOrder() {
    List<String> told = new ArrayList<>();
    new Derivation(List.of(), List.of()).run(Rule.all(), rule -> told.add(rule.slug()));
    assertEquals(Rule.all().stream().map(Rule::slug).toList(), told);
  }

  @Test
  void nothingDerivesNothing() {
    assertEquals(new TreeSet<>(), run(new Derivation(List.of(), List.of())));
  }

  /**
   * Of names, codes, events, operators, of values of which there is one at a time, and of what has
   * come to its end; where they are said takes most of the room, and no rule asks for it. Of parts
   * and figures also the document and the rule.
   */
  @Test
  void readsOfClaimsWhatRulesUse() throws IOException {
    Files.writeString(
        claims,
        claim("code", "a", LB + "code", "\"652702\"^^<" + LB + "GBT2260>")
            + claim("former", "a", SKOS + "altLabel", "\"Former\"@en")
            + quad(BASE + "claim/former", LB + "former", "\"true\"")
            + claim("since", "a", LB + "partOf", thing("b"))
            + quad(BASE + "claim/since", LB + "validFrom", "\"2012\"")
            + claim("name", "a", SKOS + "altLabel", "\"Name\"@en")
            + claim("near", "a", LB + "nearby", thing("b"))
            + claim("opened", "a", LB + "event", "<" + BASE + "event/1>")
            + quad(BASE + "claim/opened", LB + "statedBy", "<" + BASE + "doc/a>")
            + claim("operator", "a", LB + "operator", thing("b"))
            + claim("part", "a", LB + "partOf", thing("b"))
            + quad(BASE + "claim/part", LB + "statedBy", "<" + BASE + "doc/a>")
            + quad(BASE + "claim/part", PROV + "wasDerivedFrom", "<" + BASE + "doc/a#char=1,2>")
            + quad(BASE + "claim/part", PROV + "wasGeneratedBy", "<" + BASE + "rule/table>")
            + claim("single", "a", LB + "areaKm2", "\"1.0\"")
            + quad(BASE + "claim/single", LB + "statedBy", "<" + BASE + "doc/a>")
            + quad(BASE + "doc/a#char=1,2", LB + "former", "\"x\""));
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString("<" + LB + "areaKm2> <" + LB + "singleValued> true .", Lang.TURTLE)
        .parse(graph);
    RDFParser.source(claims).lang(Lang.NQUADS).parse(new ClaimsReader(graph));
    assertEquals(
        "code 3, former 4, name 3, opened 3, operator 3, part 5, since 4, single 3",
        graph.find().mapWith(t -> t.getSubject().getURI()).toList().stream()
            .filter(subject -> subject.startsWith(BASE + "claim/"))
            .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> e.getKey().substring((BASE + "claim/").length()) + " " + e.getValue())
            .collect(Collectors.joining(", ")));
  }
}
