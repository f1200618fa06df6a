package landbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The concept lists are complete: labels, definitions, schemes, and what each list promises. */
class SkosTest {

  private static final Model CONCEPTS = OntologyFiles.read(OntologyFiles.owl());

  @Test
  void conceptsHaveLabelAndDefinition() {
    assertEquals(
        List.of(), concepts().stream().filter(c -> !inEnglish(c, SKOS.prefLabel)).toList());
    assertEquals(
        List.of(), concepts().stream().filter(c -> !inEnglish(c, SKOS.definition)).toList());
  }

  @Test
  void schemesHaveLabelAndDefinition() {
    List<Resource> schemes =
        CONCEPTS.listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme).toList();
    assertEquals(14, schemes.size());
    assertEquals(List.of(), schemes.stream().filter(s -> !inEnglish(s, SKOS.prefLabel)).toList());
    assertEquals(List.of(), schemes.stream().filter(s -> !inEnglish(s, SKOS.definition)).toList());
  }

  /** The pages are read in five languages, and show these words in each. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "kk-Cyrl", "ug-Arab", "zh-Hans"})
  void termsAreCalledSomethingInEachLanguage(String tag) {
    List<String> nameless =
        OntologyTerms.declared(CONCEPTS).stream()
            .map(name -> CONCEPTS.getResource(OntologyFiles.LB + name))
            .filter(term -> !has(term, SKOS.prefLabel, tag) && !has(term, RDFS.label, tag))
            .map(Resource::getLocalName)
            .toList();
    assertEquals(List.of(), nameless);
  }

  private static boolean has(Resource term, Property property, String tag) {
    return term.listProperties(property).toList().stream()
        .anyMatch(label -> label.getLanguage().equals(tag));
  }

  @Test
  void labelsOncePerLanguage() {
    Set<String> seen = new TreeSet<>();
    List<Statement> twice =
        CONCEPTS
            .listStatements(null, SKOS.prefLabel, (String) null)
            .filterDrop(s -> seen.add(s.getSubject() + "@" + s.getLanguage()))
            .toList();
    assertEquals(List.of(), twice);
  }

  /** From each concept one comes up, by skos:broader, to a top concept of its own scheme. */
  @Test
  void conceptsHangOnTheirScheme() {
    assertEquals(List.of(), concepts().stream().filter(c -> !reachesTop(c)).toList());
  }

  @Test
  void topsAreConceptsOfTheScheme() {
    List<Statement> strays =
        CONCEPTS
            .listStatements(null, SKOS.hasTopConcept, (Resource) null)
            .filterDrop(s -> CONCEPTS.contains(s.getResource(), SKOS.inScheme, s.getSubject()))
            .toList();
    assertEquals(List.of(), strays);
  }

  @Test
  void kindsHaveOneLevel() {
    assertEquals(
        List.of(),
        in("kinds").stream()
            .filter(kind -> kind.listProperties(lb("level")).toList().size() != 1)
            .toList());
  }

  /** The hundreds of GB/T 10114, and the statistics bureau's for what is no township. */
  @ParameterizedTest
  @CsvSource({
    "0, subdistrict",
    "1, town",
    "2, ethnic-township sum township",
    "3, ethnic-township sum township",
    "4, development-zone farm",
    "5, farm regiment-farm"
  })
  void hundredsTellKinds(String hundred, String kinds) {
    assertEquals(
        kinds,
        in("kinds").stream()
            .filter(kind -> kind.hasProperty(lb("codeHundred"), hundred))
            .map(kind -> kind.getURI().replaceFirst(".*/", ""))
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  @Test
  void scriptsAreNamedByTheirCode() {
    for (Resource script : in("scripts")) {
      assertEquals(
          script.getProperty(SKOS.notation).getString(), script.getURI().replaceFirst(".*/", ""));
    }
  }

  @ParameterizedTest
  @CsvSource({"standard, 1435", "russian, 1520", "metre, 1000", "cape, 1067", "narrow-750, 750"})
  void gaugesHaveWidths(String gauge, int millimetres) {
    assertEquals(
        millimetres,
        CONCEPTS
            .getResource(OntologyFiles.LB + "gauge/" + gauge)
            .getProperty(lb("trackGaugeMm"))
            .getInt());
  }

  @Test
  void schemesOfCodesHaveFormAndDatatype() {
    for (Resource scheme : in("codeSchemes")) {
      assertEquals(1, scheme.listProperties(lb("pattern")).toList().size(), scheme::toString);
      assertEquals(1, scheme.listProperties(lb("datatype")).toList().size(), scheme::toString);
    }
  }

  /** A code of each scheme as a source has it, and something close that is none. */
  @ParameterizedTest
  @CsvSource({
    "gbt2260, 652702, 992702",
    "gbt10114, 652702001, 654004505",
    "nbs, 654004505, 652702001",
    "nbs, 652702001001, 65270200100",
    "kato, 193443100, 93443100",
    "iso3166-2, CN-XJ, CN-XJ-40",
    "esr, 708801, 70",
    "telecode, HFR, hfr"
  })
  void patternsTellForms(String scheme, String code, String not) {
    String pattern =
        CONCEPTS
            .getResource(OntologyFiles.LB + "scheme/" + scheme)
            .getProperty(lb("pattern"))
            .getString();
    com.google.re2j.Pattern form = com.google.re2j.Pattern.compile(pattern);
    assertEquals(List.of(true, false), List.of(form.matches(code), form.matches(not)));
  }

  private static List<Resource> concepts() {
    return CONCEPTS.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList();
  }

  private static List<Resource> in(String scheme) {
    return CONCEPTS
        .listSubjectsWithProperty(
            SKOS.inScheme, ResourceFactory.createResource(OntologyFiles.LB + scheme))
        .toList();
  }

  private static boolean inEnglish(Resource concept, Property property) {
    return !concept.listProperties(property, "en").toList().isEmpty();
  }

  private static boolean reachesTop(Resource concept) {
    Resource scheme = concept.getPropertyResourceValue(SKOS.inScheme);
    Resource broader = concept.getPropertyResourceValue(SKOS.broader);
    return scheme != null
        && (CONCEPTS.contains(scheme, SKOS.hasTopConcept, concept)
            || broader != null
                && broader.hasProperty(SKOS.inScheme, scheme)
                && reachesTop(broader));
  }

  private static Property lb(String name) {
    return ResourceFactory.createProperty(OntologyFiles.LB + name);
  }
}
