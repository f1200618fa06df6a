package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes find what is wrong and say it in a sentence. A case is a Turtle file in {@code
 * shapes}; it opens with the sentences that it provokes, {@code # says: …}, or with {@code #
 * conforms}.
 */
class ShapesTest {

  private static final Path CASES = Path.of("src/test/resources/landbridge/ontology/shapes");

  private static final String SH = "http://www.w3.org/ns/shacl#";

  private static final String SHAPE = "https://w3id.org/landbridge/shapes#";

  private static final Model KINDS = OntologyFiles.read(OntologyFiles.FOLDER.resolve("kinds.ttl"));

  private static final List<Shapes> SHAPES =
      OntologyFiles.shapes().stream()
          .map(file -> Shapes.parse(OntologyFiles.read(file).getGraph()))
          .toList();

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrong(Path file) {
    Graph data = OntologyFiles.read(file).getGraph();
    Set<String> said =
        SHAPES.stream()
            .flatMap(shapes -> ShaclValidator.get().validate(shapes, data).getEntries().stream())
            .map(entry -> entry.message())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected(file), said, () -> "what the shapes say of " + file);
  }

  /** Each sentence of the shapes has a case that provokes it, and none is cut short. */
  @Test
  void eachMessageHasACase() throws IOException {
    Set<String> messages =
        OntologyFiles.read(OntologyFiles.shapes())
            .listObjectsOfProperty(ResourceFactory.createProperty(SH + "message"))
            .mapWith(message -> message.asLiteral().getString())
            .toSet();
    Set<String> provoked =
        cases().stream().flatMap(file -> expected(file).stream()).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(messages), new TreeSet<>(provoked));
  }

  /** The kinds that the shape of a level allows are those of the level, and those of no level. */
  @ParameterizedTest
  @MethodSource("levels")
  void kindsFollowTheirLevel(String level) {
    Model shapes = OntologyFiles.read(OntologyFiles.FOLDER.resolve("shapes.ttl"));
    Resource allowed =
        shapes
            .getResource(SHAPE + "KindOf" + level)
            .getPropertyResourceValue(ResourceFactory.createProperty(SH + "property"))
            .getPropertyResourceValue(ResourceFactory.createProperty(SH + "in"));
    Set<String> listed =
        allowed.as(RDFList.class).asJavaList().stream()
            .map(Object::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> byLevel = kindsOf(level);
    if (!level.equals("Country")) {
      byLevel.addAll(kindsOf("Division"));
    }
    assertEquals(byLevel, listed);
  }

  static List<String> levels() {
    return List.of("Country", "Region", "Prefecture", "County", "Township");
  }

  /** What lb:pattern says of a scheme, its shape says too; ISO 3166-2 is looser by intent. */
  @Test
  void patternsFollowTheirScheme() {
    Model schemes = OntologyFiles.read(OntologyFiles.FOLDER.resolve("code-schemes.ttl"));
    String shapes = text(OntologyFiles.FOLDER.resolve("shapes-local.ttl"));
    List<String> without =
        schemes
            .listStatements(
                null, ResourceFactory.createProperty(OntologyFiles.LB + "pattern"), (String) null)
            .filterDrop(s -> s.getSubject().getURI().endsWith("/iso3166-2"))
            .mapWith(
                s ->
                    "sh:targetNode scheme:"
                        + s.getSubject().getURI().replaceFirst(".*/", "")
                        + " ;\n  sh:property [ sh:path [ sh:inversePath lb:scheme ] ;\n"
                        + "    sh:property [ sh:path skos:notation ; sh:pattern \"^"
                        + s.getString()
                        + "$\"")
            .filterDrop(shapes::contains)
            .toList();
    assertEquals(List.of(), without);
  }

  private static Set<String> kindsOf(String level) {
    return KINDS
        .listSubjectsWithProperty(
            ResourceFactory.createProperty(OntologyFiles.LB + "level"),
            ResourceFactory.createResource(OntologyFiles.LB + level))
        .filterKeep(kind -> kind.hasProperty(RDF.type, SKOS.Concept))
        .mapWith(Object::toString)
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> expected(Path file) {
    return text(file)
        .lines()
        .filter(line -> line.startsWith("# says: "))
        .map(line -> line.substring("# says: ".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
