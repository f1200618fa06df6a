package landbridge.serve.about;

import java.util.List;
import java.util.Map;
import landbridge.names.ResourceTable;
import landbridge.triples.Layer;
import org.apache.jena.rdf.model.Model;

/**
 * The endpoint in SPARQL 1.1 Service Description.
 *
 * @param base what its address begins with
 * @param all triples of the default graph
 * @param layers triples of each named graph
 * @param limits what a query may use, each in a phrase
 */
public record ServiceDescription(
    String base, long all, Map<Layer, Integer> layers, List<String> limits) {

  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<ResourceTable.Row> FEATURES =
      ResourceTable.read(ServiceDescription.class, "features.tsv");
  private static final List<ResourceTable.Row> FORMAT_NAMES =
      ResourceTable.read(ServiceDescription.class, "formats.tsv");

  /** The description. */
  public Model model() {
    Describing about = new Describing();
    Describing.Node dataset = about.node("dataset", "sd:Dataset", "void:Dataset");
    Describing.Node service =
        about
            .node("sparql", "sd:Service")
            .text("rdfs:label", "Landbridge: SPARQL")
            .to("sd:endpoint", base + "sparql")
            .to("sd:defaultDataset", dataset)
            .to("rdfs:seeAlso", base + ".well-known/void")
            .to("rdfs:seeAlso", base + "limits");
    FEATURES.forEach(row -> service.to(row.get("property"), row.get("feature")));
    FORMAT_NAMES.forEach(row -> service.to("sd:resultFormat", FORMATS + row.get("format")));
    dataset
        .text("dcterms:title", "Landbridge")
        .to("dcterms:license", Describing.LICENCE)
        .to(
            "sd:defaultGraph",
            about.node("sparql#default-graph", "sd:Graph").count("void:triples", all));
    layers.forEach((layer, triples) -> dataset.to("sd:namedGraph", graph(about, layer, triples)));
    return about.model();
  }

  private static Describing.Node graph(Describing about, Layer layer, int triples) {
    return about
        .node("sparql#" + layer.id(), "sd:NamedGraph")
        .to("sd:name", layer.graph())
        .to(
            "sd:graph",
            about
                .node("dataset/" + layer.id(), "sd:Graph", "void:Dataset")
                .count("void:triples", triples));
  }
}
