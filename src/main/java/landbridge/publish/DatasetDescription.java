package landbridge.publish;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import landbridge.names.ResourceTable;
import landbridge.triples.Census;
import landbridge.triples.Iris;
import landbridge.triples.Layer;
import landbridge.triples.Prefixes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/**
 * The dataset in VoID, DCAT and PROV: its layers with what is in them, its files, its sources and
 * the build.
 *
 * <p>It is part of the dataset, so it cannot tell the sizes and checksums of the files: those stand
 * in the manifest, and in the catalogue of releases that is made from it. The addresses of files
 * are those of the release that is current, as this description is that of the current one.
 */
final class DatasetDescription {

  private static final String PROV = Prefixes.expand("prov:");
  private static final String VERSION = Versions.software();
  private static final String DUMPS = "dumps/current/";
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  private final Model model;
  private final Resource dataset;

  DatasetDescription(Model model) {
    this.model = model;
    this.dataset = resource("dataset");
  }

  /**
   * Describes.
   *
   * @param layers what the other layers hold
   * @param files the N-Quads files of every layer
   * @param documents SHA-256 of every document, by its slug
   */
  void describe(
      Map<Layer, Census> layers,
      Map<Layer, List<String>> files,
      SortedMap<String, String> documents) {
    dataset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, "Landbridge", "en")
        .addProperty(
            DCTerms.description,
            "Administrative divisions, their codes and names, and rail links along the Eurasian land"
                + " bridge, each claim with the sentence behind it.",
            "en")
        .addProperty(DCTerms.license, model.createResource(LICENCE))
        .addProperty(DCAT.landingPage, resource(""))
        .addProperty(VOID.uriSpace, Iris.BASE)
        .addProperty(VOID.sparqlEndpoint, endpoint());
    ResourceTable.read(DatasetDescription.class, "data-features.tsv")
        .forEach(
            row -> dataset.addProperty(VOID.feature, model.createResource(row.get("feature"))));
    documents.keySet().stream()
        .limit(1)
        .forEach(slug -> dataset.addProperty(VOID.exampleResource, resource("doc/" + slug)));
    vocabularies(layers);
    files.forEach((layer, names) -> dump(layer, names));
    layers.forEach(this::layer);
    new Linksets(model, dataset).describe();
    build(documents);
  }

  private Resource endpoint() {
    Resource endpoint = resource("sparql");
    return endpoint
        .addProperty(RDF.type, dcat("DataService"))
        .addProperty(DCTerms.title, "Landbridge: SPARQL", "en")
        .addProperty(property(DCAT.NS, "endpointURL"), endpoint)
        .addProperty(property(DCAT.NS, "servesDataset"), dataset);
  }

  /** Those of which a term occurs. */
  private void vocabularies(Map<Layer, Census> layers) {
    for (ResourceTable.Row row : ResourceTable.read(DatasetDescription.class, "vocabularies.tsv")) {
      String namespace = Prefixes.expand(row.get("prefix") + ":");
      boolean isUsed =
          layers.values().stream()
              .flatMap(
                  census ->
                      Stream.of(census.classes(), census.properties())
                          .flatMap(terms -> terms.keySet().stream()))
              .anyMatch(term -> term.startsWith(namespace));
      if (isUsed) {
        dataset.addProperty(VOID.vocabulary, model.createResource(row.get("vocabulary")));
      }
    }
  }

  private void layer(Layer layer, Census census) {
    Resource subset = subset(layer);
    subset
        .addProperty(VOID.triples, count(census.triples()))
        .addProperty(VOID.distinctSubjects, count(census.subjects()))
        .addProperty(VOID.classes, count(census.classes().size()))
        .addProperty(VOID.properties, count(census.properties().size()));
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

  private Resource partition(Resource subset, String by, String term) {
    String name = Prefixes.shorten(term).replace(':', '.').replaceAll("[^A-Za-z0-9._-]", "-");
    return model
        .createResource(subset.getURI() + "/" + by + "/" + name)
        .addProperty(RDF.type, VOID.Dataset);
  }

  private Resource subset(Layer layer) {
    return resource("dataset/" + layer.id());
  }

  /** A layer as a part of the dataset that can be loaded, in both forms. */
  private void dump(Layer layer, List<String> names) {
    Resource subset = subset(layer);
    dataset.addProperty(VOID.subset, subset);
    subset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(DCTerms.title, "Landbridge: " + layer.id(), "en")
        .addProperty(DCTerms.license, model.createResource(LICENCE));
    for (String quads : names) {
      String turtle = quads.substring(0, quads.length() - ".nq".length()) + ".ttl";
      for (String name : List.of(quads, turtle)) {
        subset.addProperty(VOID.dataDump, resource(DUMPS + name));
        dataset.addProperty(DCAT.distribution, distribution(name));
      }
    }
  }

  private Resource distribution(String name) {
    return resource("dataset/file/" + name)
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCTerms.title, name, "en")
        .addProperty(DCTerms.license, model.createResource(LICENCE))
        .addProperty(DCAT.accessURL, resource("dumps/current/"))
        .addProperty(DCAT.downloadURL, resource(DUMPS + name))
        .addProperty(DCAT.mediaType, model.createResource(MEDIA_TYPES + DumpFile.type(name)));
  }

  private void build(SortedMap<String, String> documents) {
    Resource build = resource("build/" + Digests.sha256(documents).substring(0, 24));
    Resource software = resource("software/" + VERSION);
    dataset.addProperty(property(PROV, "wasGeneratedBy"), build);
    build
        .addProperty(RDF.type, model.createResource(PROV + "Activity"))
        .addProperty(RDFS.label, "The build of this dataset", "en")
        .addProperty(property(PROV, "wasAssociatedWith"), software);
    software
        .addProperty(RDF.type, model.createResource(PROV + "SoftwareAgent"))
        .addProperty(RDFS.label, "Landbridge " + VERSION, "en");
    for (String slug : documents.keySet()) {
      build.addProperty(property(PROV, "used"), resource("doc/" + slug));
      dataset.addProperty(DCTerms.source, resource("doc/" + slug));
    }
  }

  private Resource dcat(String local) {
    return model.createResource(DCAT.NS + local);
  }

  private Property property(String namespace, String local) {
    return model.createProperty(namespace + local);
  }

  private Resource resource(String path) {
    return model.createResource(Iris.BASE + path);
  }

  private Literal count(long count) {
    return model.createTypedLiteral(String.valueOf(count), XSDDatatype.XSDinteger);
  }
}
