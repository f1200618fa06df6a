package landbridge;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/** The OWL API and HermiT, asked about a graph that Jena read. */
final class OwlReasoning {

  private final OWLOntology ontology;

  OwlReasoning(Model model) {
    try {
      ontology =
          OWLManager.createOWLOntologyManager()
              .loadOntologyFromOntologyDocument(
                  new StringDocumentSource(
                      OntologyFiles.ntriples(model),
                      IRI.create("urn:landbridge:test"),
                      new TurtleDocumentFormat(),
                      null));
    } catch (OWLOntologyCreationException e) {
      throw new IllegalArgumentException("the OWL API cannot read the graph", e);
    }
  }

  /** What OWL 2 DL forbids, a line each. */
  List<String> violations() {
    return new OWL2DLProfile()
        .checkOntology(ontology).getViolations().stream().map(Object::toString).sorted().toList();
  }

  boolean consistent() {
    return reasoner().isConsistent();
  }

  /** Whether it follows that the relation holds; all three are IRIs. */
  boolean entails(String subject, String property, String object) {
    OWLDataFactory data = ontology.getOWLOntologyManager().getOWLDataFactory();
    return reasoner()
        .isEntailed(
            data.getOWLObjectPropertyAssertionAxiom(
                data.getOWLObjectProperty(IRI.create(property)),
                data.getOWLNamedIndividual(IRI.create(subject)),
                data.getOWLNamedIndividual(IRI.create(object))));
  }

  /** Named classes that can have no member, but for owl:Nothing. */
  List<String> unsatisfiable() {
    return reasoner()
        .getUnsatisfiableClasses()
        .entities()
        .filter(c -> !c.isOWLNothing())
        .map(Object::toString)
        .sorted()
        .toList();
  }

  /** Dates and our code datatypes are outside OWL 2's datatypes; literals of theirs are skipped. */
  private Reasoner reasoner() {
    Configuration configuration = new Configuration();
    configuration.ignoreUnsupportedDatatypes = true;
    return new Reasoner(configuration, ontology);
  }
}
