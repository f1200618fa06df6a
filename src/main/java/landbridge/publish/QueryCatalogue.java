package landbridge.publish;

import java.util.Locale;
import landbridge.triples.Iris;
import landbridge.triples.Prefixes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The catalogue of queries as RDF, in the form of the SIB's sparql-examples: SHACL executables with
 * a comment, keywords and the endpoint that answers them.
 */
final class QueryCatalogue {

  private static final String SH = Prefixes.expand("sh:");
  private static final String SCHEMA = Prefixes.expand("schema:");

  private QueryCatalogue() {}

  static void describe(Model model) {
    Resource ontology = model.createResource(Iris.BASE + "ontology");
    Prefixes.all()
        .forEach(
            (prefix, namespace) ->
                ontology.addProperty(
                    model.createProperty(SH + "declare"),
                    model
                        .createResource(Iris.BASE + "ontology/prefix/" + prefix)
                        .addProperty(RDF.type, model.createResource(SH + "PrefixDeclaration"))
                        .addProperty(model.createProperty(SH + "prefix"), prefix)
                        .addProperty(
                            model.createProperty(SH + "namespace"),
                            model.createTypedLiteral(namespace, XSDDatatype.XSDanyURI))));
    CatalogueQuery.all().forEach(query -> describe(model, ontology, query));
  }

  private static void describe(Model model, Resource ontology, CatalogueQuery query) {
    Resource node =
        model
            .createResource(Iris.BASE + "query/" + query.slug())
            .addProperty(RDF.type, model.createResource(SH + "SPARQLExecutable"))
            .addProperty(
                RDF.type, model.createResource(SH + "SPARQL" + query.form() + "Executable"))
            .addProperty(RDFS.label, query.title(), "en")
            .addProperty(RDFS.comment, query.question(), "en")
            .addProperty(model.createProperty(SH + "prefixes"), ontology)
            .addProperty(
                model.createProperty(SH + query.form().toLowerCase(Locale.ROOT)), query.sparql())
            .addProperty(
                model.createProperty(SCHEMA + "target"),
                model.createResource(Iris.BASE + "sparql"));
    query
        .keywords()
        .forEach(word -> node.addProperty(model.createProperty(SCHEMA + "keywords"), word, "en"));
  }
}
