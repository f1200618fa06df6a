package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landbridge.triples.Layer;
import landbridge.triples.Prefixes;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

/** What the release says of itself is what is in it. */
class MetaTest {

  private static final Release RELEASE = Published.release();

  private static final Dataset DATA = load();

  private static Dataset load() {
    Dataset data = DatasetFactory.create();
    for (Layer layer : Layer.values()) {
      RELEASE.quads(layer).forEach(file -> RDFDataMgr.read(data, file.toUri().toString()));
    }
    return data;
  }

  /** The rows of an answer, the values of one row parted by blanks. */
  private static List<String> rows(String query) {
    StringBuilder prologue = new StringBuilder();
    Prefixes.all()
        .forEach((prefix, iri) -> prologue.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
    try (QueryExecution run = QueryExecutionFactory.create(prologue + query, DATA)) {
      var results = run.execSelect();
      List<QuerySolution> solutions = new java.util.ArrayList<>();
      results.forEachRemaining(solutions::add);
      return solutions.stream()
          .map(
              solution ->
                  results.getResultVars().stream()
                      .map(v -> solution.get(v) == null ? "-" : text(solution, v))
                      .collect(Collectors.joining(" ")))
          .sorted()
          .toList();
    }
  }

  private static String text(QuerySolution solution, String variable) {
    return solution.get(variable).isLiteral()
        ? solution.getLiteral(variable).getLexicalForm()
        : Prefixes.shorten(solution.getResource(variable).getURI());
  }

  private static String graph(Layer layer) {
    return "<" + layer.graph() + ">";
  }

  private static String subset(Layer layer) {
    return "<https://w3id.org/landbridge/dataset/" + layer.id() + ">";
  }

  private static final Set<Layer> COUNTED = Set.of(Layer.CLAIMS, Layer.FACTS, Layer.DERIVED);

  @Test
  void countsOfTriplesAreReal() {
    for (Layer layer : COUNTED) {
      assertEquals(
          rows(
              "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?subjects) { GRAPH %s { ?s ?p ?o } }"
                  .formatted(graph(layer))),
          rows(
              "SELECT ?n ?subjects { GRAPH graph:meta { %s void:triples ?n ; void:distinctSubjects"
                      .formatted(subset(layer))
                  + " ?subjects } }"),
          layer.id());
    }
  }

  @Test
  void countsOfClassesAreReal() {
    for (Layer layer : COUNTED) {
      assertEquals(
          rows(
              "SELECT ?c (COUNT(?s) AS ?n) { GRAPH %s { ?s a ?c } } GROUP BY ?c"
                  .formatted(graph(layer))),
          rows(
              ("SELECT ?c ?n { GRAPH graph:meta { %s void:classPartition [ void:class ?c ;"
                      + " void:entities ?n ] } }")
                  .formatted(subset(layer))),
          layer.id());
    }
  }

  @Test
  void countsOfPropertiesAreReal() {
    for (Layer layer : COUNTED) {
      assertEquals(
          rows(
              "SELECT ?p (COUNT(*) AS ?n) { GRAPH %s { ?s ?p ?o } } GROUP BY ?p"
                  .formatted(graph(layer))),
          rows(
              ("SELECT ?p ?n { GRAPH graph:meta { %s void:propertyPartition [ void:property ?p ;"
                      + " void:triples ?n ] } }")
                  .formatted(subset(layer))),
          layer.id());
    }
  }

  @Test
  void everyFileIsADumpOfItsLayer() {
    assertEquals(
        RELEASE.manifest().files().stream().map(Manifest.Entry::name).toList(),
        rows(
            "SELECT ?name { GRAPH graph:meta { ?d void:subset ?s ; dcat:distribution/dcat:downloadURL"
                + " ?url . ?s void:dataDump ?url ; dcterms:title ?title BIND (STRAFTER(STR(?url),"
                + " '/dumps/current/') AS ?name) FILTER (STRSTARTS(?name, STRAFTER(STR(?title), ': ')))"
                + " } }"));
  }

  @Test
  void countsOfLinksAreReal() {
    assertEquals(
        rows(
            "SELECT ?p (COUNT(*) AS ?n) { GRAPH graph:meta { ?s ?p ?o FILTER (?p IN (owl:sameAs,"
                + " skos:exactMatch, skos:closeMatch, skos:broadMatch, skos:narrowMatch,"
                + " skos:relatedMatch) && !STRSTARTS(STR(?o), 'https://w3id.org/landbridge/')) } }"
                + " GROUP BY ?p"),
        rows(
            "SELECT ?p (SUM(?links) AS ?n) { GRAPH graph:meta { ?set a void:Linkset ;"
                + " void:linkPredicate ?p ; void:triples ?links } } GROUP BY ?p"),
        "a target that link-targets.tsv does not know");
  }

  /** Every namespace of a class or property is that of a vocabulary which is named. */
  @Test
  void vocabulariesAreNamed() {
    Set<String> used =
        new TreeSet<>(
            rows(
                "SELECT DISTINCT ?prefix { GRAPH graph:meta { { ?x void:class ?t } UNION { ?x"
                    + " void:property ?t } } BIND (REPLACE(STR(?t), '[^/#]+$', '') AS ?prefix) }"));
    Set<String> named =
        new TreeSet<>(
            rows("SELECT ?v { GRAPH graph:meta { ?d a dcat:Dataset ; void:vocabulary ?v } }"));
    used.removeIf(n -> named.stream().map(Prefixes::shorten).anyMatch(v -> same(n, v)));
    assertEquals(Set.of(), used);
  }

  private static boolean same(String namespace, String vocabulary) {
    String full = vocabulary.endsWith(":") ? Prefixes.expand(vocabulary) : vocabulary;
    return namespace.equals(full) || namespace.equals(full + "#");
  }

  @Test
  void summaryCountsWhatIsThere() {
    Map<String, Long> counted = new TreeMap<>();
    Map.of(
            "documents", "GRAPH graph:meta { ?s a lb:Document }",
            "claims", "GRAPH graph:claims { ?s a lb:Claim }",
            "facts", "GRAPH graph:facts { ?s ?p ?o }",
            "derived", "GRAPH graph:derived { ?s ?p ?o }",
            "holes", "GRAPH graph:claims { ?s rdf:object lb:missingInSource }",
            "conflicts", "GRAPH graph:derived { ?s a lb:Conflict }",
            "checks", "GRAPH graph:derived { ?s a lb:Check }",
            "failed checks", "GRAPH graph:derived { ?s lb:outcome outcome:fails }",
            "triples", "GRAPH ?g { ?s ?p ?o }")
        .forEach(
            (name, pattern) ->
                counted.put(
                    name,
                    Long.valueOf(rows("SELECT (COUNT(*) AS ?n) { " + pattern + " }").get(0))));
    rows("SELECT ?kind (COUNT(*) AS ?n) { GRAPH graph:derived { ?s lb:explanation|lb:outcome"
            + " ?kind } } GROUP BY ?kind")
        .forEach(
            row ->
                counted.put(
                    row.split(" ")[0]
                        .replace("explanation:", "conflicts: ")
                        .replace("outcome:", "checks: "),
                    Long.valueOf(row.split(" ")[1])));
    assertEquals(counted, new TreeMap<>(RELEASE.manifest().summary()));
  }

  /** What the catalogue beside the documents says of them stands in the meta graph. */
  @Test
  void catalogueIsPublished() {
    Model catalogue = ModelFactory.createDefaultModel();
    RDFDataMgr.read(catalogue, Path.of(Folders.DOCUMENTS, "catalog.ttl").toUri().toString());
    Model meta = DATA.getNamedModel(Layer.META.graph());
    Set<String> missing = new TreeSet<>();
    catalogue
        .listStatements()
        .filterKeep(s -> s.getSubject().getURI().contains("/doc/"))
        .filterDrop(meta::contains)
        .forEach(s -> missing.add(s.toString()));
    assertEquals(Set.of(), missing);
    assertTrue(catalogue.size() > 5L * RELEASE.manifest().documents().size());
  }

  @Test
  void documentsHaveTheirDigest() {
    assertEquals(
        RELEASE.manifest().documents().entrySet().stream()
            .map(entry -> "doc:" + entry.getKey() + " " + entry.getValue())
            .toList(),
        rows("SELECT ?d ?sha { GRAPH graph:meta { ?d a lb:Document ; lb:sha256 ?sha } }"));
  }

  @Test
  void buildUsedTheDocuments() {
    assertEquals(
        RELEASE.manifest().documents().keySet().stream().map(slug -> "doc:" + slug).toList(),
        rows(
            "SELECT ?d { GRAPH graph:meta { <https://w3id.org/landbridge/dataset> dcterms:source ?d ;"
                + " prov:wasGeneratedBy/prov:used ?d } }"));
  }

  /** Whatever claims and derived nodes name stands somewhere, with a label. */
  @Test
  void namedRulesAreDescribed() {
    assertEquals(
        List.of(),
        rows(
            "SELECT DISTINCT ?rule { { GRAPH graph:claims { ?x prov:wasGeneratedBy ?rule } } UNION"
                + " { GRAPH graph:derived { ?x lb:rule ?rule } } FILTER NOT EXISTS { GRAPH"
                + " graph:meta { ?rule a lb:Rule ; rdfs:label ?label } } }"));
  }

  @Test
  void sourcesOfEvidenceAreDescribed() {
    assertEquals(
        List.of(),
        rows(
            "SELECT DISTINCT ?d { GRAPH graph:claims { ?x oa:hasSource|lb:statedBy ?d } FILTER NOT"
                + " EXISTS { GRAPH graph:meta { ?d a lb:Document ; dcterms:title ?title } } }"));
  }

  @Test
  void everyClaimHasItsEvidence() {
    assertEquals(
        List.of(),
        rows(
            "SELECT ?claim { GRAPH graph:claims { ?claim a lb:Claim . FILTER NOT EXISTS { ?claim"
                + " prov:wasDerivedFrom ?e . ?e a lb:Evidence ; oa:exact ?quote ; oa:start ?s ;"
                + " oa:end ?end . FILTER (STRLEN(?quote) = ?end - ?s) } } }"));
  }

  /** The facts are a projection of the claims, nothing else. */
  @Test
  void everyFactIsClaimed() {
    assertEquals(
        List.of(),
        rows(
            "SELECT ?s ?p ?o { GRAPH graph:facts { ?s ?p ?o FILTER (STRSTARTS(STR(?s), STR(id:)) ||"
                + " STRSTARTS(STR(?s), STR(doc:))) FILTER (?p NOT IN (skosxl:prefLabel,"
                + " skosxl:altLabel, lb:hasCode)) } FILTER NOT EXISTS { GRAPH graph:claims { ?c"
                + " rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } } }"));
  }

  /** Every claim with a value is a fact, unless a rival outweighs it or it repeats the label. */
  @Test
  void unrivalledClaimsAreFacts() {
    assertEquals(
        List.of(),
        rows(
            "SELECT ?s ?p ?o { GRAPH graph:claims { ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object"
                + " ?o FILTER (?o != lb:missingInSource && ?p != skos:altLabel) FILTER NOT EXISTS {"
                + " ?r rdf:subject ?s ; rdf:predicate ?p ; wikibase:rank wikibase:PreferredRank } }"
                + " FILTER NOT EXISTS { GRAPH graph:facts { ?s ?p ?o } } }"));
  }

  /** A derived statement is new: no layer repeats another. */
  @Test
  void derivedRepeatsNoFact() {
    assertEquals(
        List.of(),
        rows(
            "SELECT ?s ?p ?o { GRAPH graph:derived { ?s ?p ?o } GRAPH graph:facts { ?s ?p ?o } }"));
  }

  @Test
  void prefixesAreThoseOfTheProgram() {
    assertEquals(
        Prefixes.all().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList(),
        rows(
            "SELECT ?prefix ?iri { GRAPH graph:meta { [] sh:declare [ sh:prefix ?prefix ; sh:namespace"
                + " ?iri ] } }"));
  }
}
