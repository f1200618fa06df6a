package landbridge.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landbridge.publish.Releases;
import landbridge.triples.Layer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of itself conforms to the vocabularies that it is said in, and is true. */
class SelfDescriptionTest {

  private static final Path SHAPES = Path.of("src/test/resources/landbridge/serve/about");
  private static final String DUMPS = "/dumps/";

  private static HttpResponse<String> get(String path, String accept) {
    return WithPast.SERVED.send(WithPast.SERVED.request(path).header("Accept", accept));
  }

  private static Model model(String path) {
    return model(get(path, "text/turtle"));
  }

  private static Model model(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    Model model = ModelFactory.createDefaultModel();
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).parse(model);
    return model;
  }

  private static List<String> violations(Model model, String shapes) {
    ValidationReport report =
        ShaclValidator.get()
            .validate(
                Shapes.parse(RDFDataMgr.loadGraph(SHAPES.resolve(shapes).toString())),
                model.getGraph());
    return report.getEntries().stream().map(SelfDescriptionTest::sentence).toList();
  }

  private static String sentence(ReportEntry entry) {
    return entry.focusNode() + " " + entry.resultPath() + " " + entry.message();
  }

  /** How often a shape's target occurs; a shape that nothing meets says nothing. */
  private static int targets(Model model, String curie) {
    return model
        .listSubjectsWithProperty(
            org.apache.jena.vocabulary.RDF.type, model.createResource(model.expandPrefix(curie)))
        .toList()
        .size();
  }

  @ParameterizedTest
  @CsvSource({
    "/.well-known/void, void.shapes.ttl,    void:DatasetDescription void:Dataset void:Linkset",
    "/.well-known/void, dcat.shapes.ttl,    dcat:Dataset dcat:Distribution dcat:DataService",
    "/dumps/,           dcat.shapes.ttl,    dcat:Catalog dcat:Dataset dcat:Distribution spdx:Checksum",
    "/sparql,           service.shapes.ttl, sd:Service sd:Dataset sd:Graph sd:NamedGraph"
  })
  void conforms(String path, String shapes, String classes) {
    Model model = model(path);
    assertEquals(List.of(), violations(model, shapes));
    for (String type : classes.split(" ")) {
      assertTrue(targets(model, type) > 0, type);
    }
    model
        .listStatements()
        .forEach(s -> assertFalse(s.getSubject().isAnon() || s.getObject().isAnon(), s::toString));
  }

  /** The shapes find what they are for: each row takes away what one of them asks for. */
  @ParameterizedTest
  @CsvSource({
    "/.well-known/void, void.shapes.ttl,    void:sparqlEndpoint",
    "/.well-known/void, void.shapes.ttl,    void:objectsTarget",
    "/.well-known/void, void.shapes.ttl,    void:entities",
    "/.well-known/void, dcat.shapes.ttl,    dcat:mediaType",
    "/dumps/,           dcat.shapes.ttl,    spdx:checksumValue",
    "/dumps/,           dcat.shapes.ttl,    dcat:version",
    "/sparql,           service.shapes.ttl, sd:endpoint",
    "/sparql,           service.shapes.ttl, void:triples"
  })
  void shapesMissWhatIsAbsent(String path, String shapes, String property) {
    Model model = model(path);
    model.removeAll(null, model.createProperty(model.expandPrefix(property)), (RDFNode) null);
    assertFalse(violations(model, shapes).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/void", "/dumps/", "/dumps/current/", "/sparql"})
  void everyFormSaysTheSame(String address) {
    String path = address.replace("current", WithPast.NEWER);
    Model turtle = model(path);
    for (String type :
        List.of(
            "application/ld+json",
            "application/n-triples",
            "application/n-quads",
            "application/trig",
            "application/rdf+xml")) {
      HttpResponse<String> answer = get(path, type);
      assertEquals(type, answer.headers().firstValue("Content-Type").orElse(""));
      assertTrue(turtle.isIsomorphicWith(model(answer)), type);
    }
    HttpResponse<String> any = get(path, "*/*");
    assertEquals("text/turtle;charset=utf-8", any.headers().firstValue("Content-Type").orElse(""));
    assertEquals(200, any.statusCode());
    assertTrue(
        any.headers().allValues("Vary").toString().contains("Accept"), any.headers()::toString);
  }

  /** The second parser reads it too. */
  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/void", "/dumps/", "/sparql"})
  void rdf4jReadsTheSame(String path) throws Exception {
    assertEquals(
        model(path).size(),
        Rio.parse(
                new StringReader(get(path, "text/turtle").body()),
                "https://x.test/",
                RDFFormat.TURTLE)
            .size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/void", "/dumps/"})
  void whatIsNotOfferedIsRefused(String path) {
    HttpResponse<String> answer = get(path, "image/png, text/plain;q=0.1");
    assertEquals(406, answer.statusCode());
    assertTrue(answer.body().contains("application/ld+json"), answer.body());
  }

  @Test
  void formIsNamedInTheAddressToo() {
    assertEquals(
        "application/ld+json",
        get("/dumps/?format=jsonld", "text/html").headers().firstValue("Content-Type").orElse(""));
    assertEquals(400, get("/dumps/?format=horse", "text/html").statusCode());
  }

  @Test
  void whoHasItIsToldSo() {
    String tag = get("/.well-known/void", "text/turtle").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        WithPast.SERVED.send(
            WithPast.SERVED
                .request("/.well-known/void")
                .header("Accept", "text/turtle")
                .header("If-None-Match", "\"other\", " + tag));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
  }

  // ---- what is said is true

  private static Set<String> texts(Model model, String property) {
    Set<String> texts = new TreeSet<>();
    model
        .listObjectsOfProperty(model.createProperty(model.expandPrefix(property)))
        .forEach(
            node ->
                texts.add(node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString()));
    return texts;
  }

  @Test
  void endpointCountsItsTriples() {
    Model model = model("/sparql");
    Set<String> counted = new TreeSet<>();
    counted.add(WithPast.SERVED.csv("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
    for (Layer layer : Layer.values()) {
      counted.add(
          WithPast.SERVED.csv(
              "SELECT (COUNT(*) AS ?n) { GRAPH <" + layer.graph() + "> { ?s ?p ?o } }"));
    }
    assertEquals(counted, texts(model, "void:triples"));
    assertEquals(Set.of(WithPast.BASE + "sparql"), texts(model, "sd:endpoint"));
  }

  @Test
  void browserGetsTheFormInsteadOfTheDescription() {
    assertEquals(303, noRedirect("/sparql", "text/html,*/*;q=0.8"));
    assertEquals(400, get("/sparql", "application/sparql-results+json").statusCode());
    assertEquals(400, get("/sparql?x=y", "text/turtle").statusCode());
  }

  private static int noRedirect(String path, String accept) {
    return get(path, accept).statusCode();
  }

  /** Every address of a file in the published description answers, below the base. */
  @Test
  void publishedAddressesOfFilesAnswer() {
    Set<String> dumps = texts(model("/.well-known/void"), "void:dataDump");
    assertEquals(8, dumps.size());
    for (String address : dumps) {
      String path = "/" + address.substring(WithPast.BASE.length());
      HttpResponse<String> answer = get(path, "*/*");
      assertEquals(302, answer.statusCode(), path);
      String file = DUMPS + answer.headers().firstValue("Location").orElse("").substring(3);
      assertEquals(200, get(file, "*/*").statusCode(), file);
    }
  }

  @Test
  void catalogueNamesEveryReleaseAndItsOrder() {
    Model model = model(DUMPS);
    assertEquals(Set.of(WithPast.OLDER, WithPast.NEWER), texts(model, "dcat:version"));
    String folder = WithPast.BASE + "dumps/";
    assertEquals(Set.of(folder + WithPast.OLDER + "/"), texts(model, "dcat:previousVersion"));
    assertEquals(Set.of(folder + WithPast.NEWER + "/"), texts(model, "dcat:hasCurrentVersion"));
    assertTrue(
        texts(model, "dcat:downloadURL")
            .contains(WithPast.BASE + "dumps/" + WithPast.OLDER + "/claims.nq"));
    assertEquals(
        2 * (Releases.newer().manifest().files().size() + 1),
        texts(model, "dcat:downloadURL").size());
  }

  @Test
  void everyPartitionIsFound() {
    Model model = model("/.well-known/void");
    assertTrue(texts(model, "void:class").contains("https://w3id.org/landbridge/ontology#Claim"));
    assertTrue(
        texts(model, "void:property").contains("https://w3id.org/landbridge/ontology#statedBy"));
    assertTrue(targets(model, "void:Linkset") >= 2);
  }
}
