package landbridge.publish;

import java.io.StringWriter;
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
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/**
 * What the meta layer says: the ontology and its shapes, the documents, the rules, the catalogue of
 * queries, and the dataset itself in VoID, DCAT and PROV. No clock is asked, so two builds of the
 * same documents say the same.
 */
final class Description {

  private static final String PROV = Prefixes.expand("prov:");
  private static final String VERSION = Versions.software();

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
    } catch (RiotException e) {
      throw Failure.ofData("catalog.ttl is no Turtle that can be published: " + e.getMessage());
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
   * The dataset: its layers with what is in them, its sources, and the build.
   *
   * @param layers what the other layers hold
   */
  Description dataset(Map<Layer, Census> layers, SortedMap<String, String> documents) {
    Resource dataset = resource("dataset");
    dataset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, "Landbridge", "en")
        .addProperty(
            DCTerms.description,
            "Administrative divisions, their codes and names, and rail links along the Eurasian land"
                + " bridge, each claim with the sentence behind it.",
            "en")
        .addProperty(
            DCTerms.license, model.createResource("https://creativecommons.org/licenses/by/4.0/"))
        .addProperty(VOID.uriSpace, Iris.BASE)
        .addProperty(VOID.vocabulary, resource("ontology"))
        .addProperty(VOID.sparqlEndpoint, resource("sparql"));
    documents.keySet().stream()
        .limit(1)
        .forEach(slug -> dataset.addProperty(VOID.exampleResource, resource("doc/" + slug)));
    layers.forEach((layer, census) -> layer(dataset, layer, census));
    dump(dataset, Layer.META);
    build(dataset, documents);
    return this;
  }

  private void layer(Resource dataset, Layer layer, Census census) {
    Resource subset = dump(dataset, layer);
    subset
        .addProperty(VOID.triples, count(census.triples()))
        .addProperty(VOID.distinctSubjects, count(census.subjects()));
    census
        .classes()
        .forEach(
            (type, instances) ->
                subset.addProperty(
                    VOID.classPartition,
                    partition(subset, "class", type)
                        .addProperty(VOID._class, model.createResource(type))
                        .addProperty(VOID.entities, count(instances))));
    census
        .properties()
        .forEach(
            (property, triples) ->
                subset.addProperty(
                    VOID.propertyPartition,
                    partition(subset, "property", property)
                        .addProperty(VOID.property, model.createResource(property))
                        .addProperty(VOID.triples, count(triples))));
  }

  /** A layer as a part of the dataset that can be loaded. */
  private Resource dump(Resource dataset, Layer layer) {
    Resource subset = resource("dataset/" + layer.id());
    dataset.addProperty(VOID.subset, subset);
    subset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(DCTerms.title, "Landbridge: " + layer.id(), "en")
        .addProperty(VOID.dataDump, resource("dump/" + layer.id() + ".nq"));
    Resource distribution = resource("dataset/" + layer.id() + "/n-quads");
    dataset.addProperty(DCAT.distribution, distribution);
    distribution
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCTerms.title, layer.id() + ".nq", "en")
        .addProperty(DCAT.downloadURL, resource("dump/" + layer.id() + ".nq"))
        .addProperty(
            DCAT.mediaType,
            model.createResource(
                "https://www.iana.org/assignments/media-types/application/n-quads"));
    return subset;
  }

  private Resource partition(Resource subset, String by, String term) {
    String name = Prefixes.shorten(term).replace(':', '.').replaceAll("[^A-Za-z0-9._-]", "-");
    return model.createResource(subset.getURI() + "/" + by + "/" + name);
  }

  private void build(Resource dataset, SortedMap<String, String> documents) {
    Resource build = resource("build/" + Digests.sha256(documents).substring(0, 24));
    Resource software = resource("software/" + VERSION);
    dataset.addProperty(model.createProperty(PROV + "wasGeneratedBy"), build);
    build
        .addProperty(RDF.type, model.createResource(PROV + "Activity"))
        .addProperty(RDFS.label, "The build of this dataset", "en")
        .addProperty(model.createProperty(PROV + "wasAssociatedWith"), software);
    software
        .addProperty(RDF.type, model.createResource(PROV + "SoftwareAgent"))
        .addProperty(RDFS.label, "Landbridge " + VERSION, "en");
    documents
        .keySet()
        .forEach(
            slug -> {
              build.addProperty(model.createProperty(PROV + "used"), resource("doc/" + slug));
              dataset.addProperty(DCTerms.source, resource("doc/" + slug));
            });
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

  private org.apache.jena.rdf.model.Literal count(long count) {
    return model.createTypedLiteral(String.valueOf(count), XSDDatatype.XSDinteger);
  }
}
