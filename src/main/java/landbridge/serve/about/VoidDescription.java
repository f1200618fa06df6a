package landbridge.serve.about;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;

/** The dataset in VoID, as the release describes itself, for those who look at the usual place. */
public final class VoidDescription {

  /** Below the root, by RFC 8615 and the registry of well-known addresses. */
  public static final String PATH = ".well-known/void";

  private VoidDescription() {}

  /** What the meta layer says of the dataset. */
  public static Model of(DatasetGraph graphs) {
    Describing about = new Describing();
    about.model().add(Queries.construct("void.rq", graphs));
    about
        .node(PATH, "void:DatasetDescription")
        .text("dcterms:title", "A VoID description of Landbridge")
        .to("foaf:primaryTopic", about.node("dataset"));
    return about.model();
  }
}
