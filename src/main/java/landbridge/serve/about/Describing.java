package landbridge.serve.about;

import landbridge.triples.Iris;
import landbridge.triples.Prefixes;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** A description in the making, in which every node has an IRI. */
final class Describing {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String FOAF = "http://xmlns.com/foaf/0.1/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  /** The licence of all data. */
  static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  private final Model model = ModelFactory.createDefaultModel();

  Describing() {
    model.setNsPrefixes(Prefixes.all());
    model.setNsPrefix("sd", SD).setNsPrefix("spdx", SPDX).setNsPrefix("foaf", FOAF);
  }

  Model model() {
    return model;
  }

  /** A thing by its path below the base of all IRIs, with its classes. */
  Node node(String path, String... types) {
    return new Node(model.createResource(Iris.BASE + path)).types(types);
  }

  /** The address of a media type. */
  static String mediaType(String type) {
    return MEDIA_TYPES + type;
  }

  private String expand(String curie) {
    return model.expandPrefix(curie);
  }

  /** A node that gets properties; all names are CURIEs. */
  final class Node {

    private final Resource resource;

    private Node(Resource resource) {
      this.resource = resource;
    }

    private Node types(String... types) {
      for (String type : types) {
        resource.addProperty(RDF.type, model.createResource(expand(type)));
      }
      return this;
    }

    Node to(String property, Node other) {
      return to(property, other.resource.getURI());
    }

    /** To an IRI or CURIE. */
    Node to(String property, String iri) {
      resource.addProperty(
          model.createProperty(expand(property)), model.createResource(expand(iri)));
      return this;
    }

    /** In English. */
    Node text(String property, String text) {
      resource.addProperty(model.createProperty(expand(property)), text, "en");
      return this;
    }

    Node value(String property, Object value, RDFDatatype datatype) {
      resource.addProperty(model.createProperty(expand(property)), String.valueOf(value), datatype);
      return this;
    }

    Node count(String property, long count) {
      return value(property, count, XSDDatatype.XSDinteger);
    }
  }
}
