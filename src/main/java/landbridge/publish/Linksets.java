package landbridge.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import landbridge.names.ResourceTable;
import landbridge.triples.Prefixes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * The links by which the meta layer leads to the datasets and vocabularies of others, as VoID has
 * them: one set for each target and kind of link.
 *
 * @param model in which the links stand, and where they are described
 * @param dataset whose links they are
 */
record Linksets(Model model, Resource dataset) {

  private static final Set<String> KINDS =
      Set.of(
          "owl:sameAs",
          "skos:exactMatch",
          "skos:closeMatch",
          "skos:broadMatch",
          "skos:narrowMatch",
          "skos:relatedMatch");

  private static final List<ResourceTable.Row> TARGETS =
      ResourceTable.read(Linksets.class, "link-targets.tsv").stream()
          .sorted(Comparator.comparing((ResourceTable.Row row) -> -row.get("namespace").length()))
          .toList();

  /** Links of one kind to one target. */
  private record Kind(String target, String namespace, String title, String property)
      implements Comparable<Kind> {

    @Override
    public int compareTo(Kind other) {
      return Comparator.comparing(Kind::target).thenComparing(Kind::property).compare(this, other);
    }
  }

  void describe() {
    TreeMap<Kind, Long> counts = new TreeMap<>();
    model
        .listStatements()
        .filterKeep(statement -> statement.getObject().isURIResource())
        .forEachRemaining(
            statement -> kind(statement).ifPresent(kind -> counts.merge(kind, 1L, Long::sum)));
    counts.forEach(this::describe);
  }

  private static Optional<Kind> kind(Statement link) {
    String property = Prefixes.shorten(link.getPredicate().getURI());
    String object = link.getResource().getURI();
    return TARGETS.stream()
        .filter(row -> KINDS.contains(property) && object.startsWith(row.get("namespace")))
        .findFirst()
        .map(row -> new Kind(row.get("slug"), row.get("namespace"), row.get("title"), property));
  }

  private void describe(Kind kind, long links) {
    String name = kind.target() + "/" + kind.property().replace(':', '.');
    Resource target =
        model
            .createResource(dataset.getURI() + "/target/" + kind.target())
            .addProperty(RDF.type, VOID.Dataset)
            .addProperty(DCTerms.title, kind.title(), "en")
            .addProperty(VOID.uriSpace, kind.namespace());
    Resource linkset =
        model
            .createResource(dataset.getURI() + "/links/" + name)
            .addProperty(RDF.type, VOID.Linkset)
            .addProperty(VOID.linkPredicate, model.createResource(Prefixes.expand(kind.property())))
            .addProperty(VOID.subjectsTarget, dataset)
            .addProperty(VOID.objectsTarget, target)
            .addProperty(
                VOID.triples,
                model.createTypedLiteral(String.valueOf(links), XSDDatatype.XSDinteger));
    dataset.addProperty(VOID.subset, linkset);
  }
}
