package landbridge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The terms of the lb: namespace, by their names after the {@code #}: which are declared, and which
 * a text uses, be it Turtle, N-Quads, SPARQL, a table or Java.
 */
final class OntologyTerms {

  private static final Pattern IRI =
      Pattern.compile(Pattern.quote(OntologyFiles.LB) + "([A-Za-z][\\w-]*+(?:/[\\w-]++)?+)(?!/)");

  private static final Pattern PREFIX =
      Pattern.compile(
          "(?i)prefix\\s+([\\w-]*):\\s*<" + Pattern.quote(OntologyFiles.LB) + "([\\w-]*/)?>");

  private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)#\\s.*$");

  private static final Set<Resource> TERM_TYPES =
      Set.of(
          OWL.Class,
          OWL.ObjectProperty,
          OWL.DatatypeProperty,
          OWL.AnnotationProperty,
          RDFS.Datatype,
          ResourceFactory.createResource(OWL.NS + "NamedIndividual"));

  private static final Set<Resource> ENTRY_TYPES =
      Set.of(
          SKOS.Concept,
          SKOS.ConceptScheme,
          ResourceFactory.createResource("https://schema.org/Organization"));

  private OntologyTerms() {}

  /** Classes, properties, datatypes and individuals. */
  static Set<String> terms(Model ontology) {
    return namesOf(ontology, TERM_TYPES);
  }

  /** Terms, and the entries of the lists: concepts, their schemes, agencies. */
  static Set<String> declared(Model ontology) {
    Set<String> names = namesOf(ontology, TERM_TYPES);
    names.addAll(namesOf(ontology, ENTRY_TYPES));
    return names;
  }

  /** As IRIs, as names with a prefix that the text declares, or with lb: undeclared. */
  static Set<String> usedIn(String text, Set<String> declared) {
    Map<String, String> prefixes = new HashMap<>(Map.of("lb", ""));
    Matcher prefix = PREFIX.matcher(text);
    while (prefix.find()) {
      prefixes.put(prefix.group(1), prefix.group(2) == null ? "" : prefix.group(2));
    }
    Set<String> used = new TreeSet<>();
    Matcher iri = IRI.matcher(PREFIX.matcher(text).replaceAll(""));
    while (iri.find()) {
      used.add(term(iri.group(1), declared));
    }
    String code = COMMENT.matcher(text).replaceAll(" ");
    prefixes.forEach(
        (name, folder) -> {
          Matcher curie =
              Pattern.compile(
                      "(?<![\\w#:<@-])" + name + ":([A-Za-z][\\w-]*(?:/[a-z][\\w-]*(?![\\w:-]))?)")
                  .matcher(code);
          while (curie.find()) {
            used.add(term(folder + curie.group(1), declared));
          }
        });
    return used;
  }

  /** As the predicate or the class of an N-Quads line, not as what the line is about. */
  static Set<String> appliedIn(String line, Set<String> declared) {
    int first = line.indexOf(' ');
    int second = line.indexOf(' ', first + 1);
    boolean type = line.startsWith("<" + RDF.type.getURI() + ">", first + 1);
    return usedIn(type ? line.substring(second) : line.substring(first, second), declared);
  }

  /** {@code partOf/within} is a path of two terms, {@code kind/county} is one. */
  private static String term(String name, Set<String> declared) {
    String first = name.replaceFirst("/.*", "");
    return declared.contains(first) && !declared.contains(name) ? first : name;
  }

  private static Set<String> namesOf(Model ontology, Set<Resource> types) {
    return types.stream()
        .flatMap(type -> ontology.listSubjectsWithProperty(RDF.type, type).toList().stream())
        .filter(RDFNode::isURIResource)
        .map(Resource::getURI)
        .filter(iri -> iri.startsWith(OntologyFiles.LB))
        .map(iri -> iri.substring(OntologyFiles.LB.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
