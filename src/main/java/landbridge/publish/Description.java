package landbridge.publish;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import landbridge.derive.Rule;
import landbridge.extract.ExtractionRules;
import landbridge.source.Failure;
import landbridge.source.Resources;
import landbridge.triples.Census;
import landbridge.triples.Iris;
import landbridge.triples.Layer;
import landbridge.triples.Prefixes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the meta layer says: the ontology and its shapes, the documents, the rules, the catalogue of
 * queries, and the dataset itself in VoID, DCAT and PROV. No clock is asked, so two builds of the
 * same documents say the same.
 */
final class Description {

  private final Model model = ModelFactory.createDefaultModel();

  /** The ontology, schemes, shapes and alignments, without what only holds blank nodes together. */
  Description ontology() {
    Resources.read("landbridge/ontology", ".ttl")
        .forEach((file, text) -> RDFParser.fromString(text, Lang.TURTLE).parse(model));
    BlankNodes.name(model, Iris.BASE + "ontology/node/");
    return this;
  }

  /** A document by what was read of it. */
  Description document(DocumentRecord document) {
    Resource node = resource("doc/" + document.slug());
    node.addProperty(RDF.type, lb("Document"));
    node.addProperty(model.createProperty(Prefixes.expand("lb:sha256")), document.sha256());
    node.addProperty(
        model.createProperty(Prefixes.expand("lb:documentKind")),
        lb("document-kind/" + document.kind()));
    node.addLiteral(
        model.createProperty(Prefixes.expand("lb:codePoints")),
        model.createTypedLiteral(String.valueOf(document.codePoints()), XSDDatatype.XSDinteger));
    return this;
  }

  /**
   * What a catalogue beside the documents says of those that were read.
   *
   * @param turtle the text of {@code catalog.ttl}
   * @throws Failure if it is no Turtle, or describes a document by a node without a name
   */
  Description catalogue(String turtle, SortedMap<String, String> documents) {
    Model catalogue = ModelFactory.createDefaultModel();
    try {
      RDFParser.fromString(turtle, Lang.TURTLE)
          .base(Iris.BASE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(catalogue);
    } catch (RiotException | StackOverflowError e) {
      throw Failure.ofData("catalog.ttl is no Turtle that can be published: " + Sentences.line(e));
    }
    documents
        .keySet()
        .forEach(
            slug ->
                catalogue
                    .listStatements(resource("doc/" + slug), null, (RDFNode) null)
                    .forEach(this::describe));
    return this;
  }

  private void describe(Statement statement) {
    if (statement.getObject().isAnon()) {
      throw Failure.ofData(
          "catalog.ttl gives "
              + statement.getSubject()
              + " the "
              + statement.getPredicate()
              + " […]; nothing is published without a name, so give it an IRI");
    }
    model.add(statement);
  }

  /** The rules that claims and derived statements name. */
  Description rules() {
    ExtractionRules.titles().forEach((slug, title) -> rule(slug, title));
    for (Rule rule : Rule.all()) {
      Resource node = rule(rule.slug(), rule.title());
      for (String term : rule.derives()) {
        if (!term.isEmpty()) {
          node.addProperty(
              model.createProperty(Prefixes.expand("lb:derives")),
              model.createResource(Prefixes.expand(term)));
        }
      }
    }
    return this;
  }

  private Resource rule(String slug, String title) {
    return resource("rule/" + slug)
        .addProperty(RDF.type, lb("Rule"))
        .addProperty(RDFS.label, title, "en");
  }

  /** The catalogue of queries, as SHACL executables. */
  Description queries() {
    QueryCatalogue.describe(model);
    return this;
  }

  /**
   * The dataset itself.
   *
   * @param layers what the other layers hold
   * @param files the N-Quads files of every layer
   */
  Description dataset(
      Map<Layer, Census> layers,
      Map<Layer, List<String>> files,
      SortedMap<String, String> documents) {
    new DatasetDescription(model).describe(layers, files, documents);
    return this;
  }

  /** All of it as N-Triples, unsorted. */
  String nTriples() {
    StringWriter out = new StringWriter();
    RDFDataMgr.write(out, model, Lang.NTRIPLES);
    return out.toString();
  }

  private Resource resource(String path) {
    return model.createResource(Iris.BASE + path);
  }

  private Resource lb(String local) {
    return model.createResource(Prefixes.expand("lb:" + local));
  }
}
