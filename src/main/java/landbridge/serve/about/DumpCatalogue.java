package landbridge.serve.about;

import java.util.List;
import landbridge.publish.Dump;
import landbridge.publish.DumpFile;
import landbridge.publish.Patches;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;

/**
 * The releases that are there and their files, in DCAT 3: a catalogue of one dataset with its
 * versions, each with distributions that have sizes and checksums.
 *
 * @param base what the addresses of files begin with
 */
public record DumpCatalogue(String base) {

  private static final String DUMPS = "dumps/";

  /** The whole catalogue. */
  public Model all(List<Dump> dumps) {
    Describing about = new Describing();
    Describing.Node dataset = about.node("dataset", "dcat:Dataset");
    Describing.Node catalogue =
        about
            .node(DUMPS, "dcat:Catalog")
            .text("dcterms:title", "Landbridge: releases")
            .text(
                "dcterms:description",
                "Every release of the dataset that is kept here, with its files.")
            .to("dcterms:license", Describing.LICENCE)
            .to("dcat:dataset", dataset)
            .to(
                "dcat:service",
                about
                    .node("sparql", "dcat:DataService")
                    .text("dcterms:title", "Landbridge: SPARQL")
                    .to("dcat:endpointURL", base + "sparql")
                    .to("dcat:servesDataset", dataset));
    dataset.text("dcterms:title", "Landbridge").to("dcterms:license", Describing.LICENCE);
    for (Dump dump : dumps) {
      catalogue.to("dcat:dataset", version(about, dump));
    }
    return about.model();
  }

  /** One release. */
  public Model of(Dump dump) {
    Describing about = new Describing();
    version(about, dump);
    return about.model();
  }

  private Describing.Node version(Describing about, Dump dump) {
    Describing.Node dataset = about.node("dataset");
    Describing.Node version =
        about
            .node(folder(dump.id()), "dcat:Dataset")
            .text("dcterms:title", "Landbridge, release " + dump.id())
            .value("dcat:version", dump.id(), XSDDatatype.XSDstring)
            .value("dcterms:issued", dump.published(), XSDDatatype.XSDdateTime)
            .to("dcterms:license", Describing.LICENCE)
            .to("dcat:isVersionOf", dataset);
    dataset.to("dcat:hasVersion", version);
    if (dump.isCurrent()) {
      dataset.to("dcat:hasCurrentVersion", version);
    }
    if (!dump.previous().isEmpty()) {
      version
          .to("dcat:previousVersion", about.node(folder(dump.previous())))
          .to("dcterms:relation", about.node(folder(dump.id()) + Patches.name(dump.previous())));
    }
    dump.files().forEach(file -> version.to("dcat:distribution", file(about, dump, file)));
    return version;
  }

  private Describing.Node file(Describing about, Dump dump, DumpFile file) {
    String path = folder(dump.id()) + file.name();
    return about
        .node(path + "#file", "dcat:Distribution")
        .text("dcterms:title", file.name())
        .to("dcterms:license", Describing.LICENCE)
        .to("dcat:downloadURL", base + path)
        .to("dcat:mediaType", Describing.mediaType(file.type()))
        .value("dcat:byteSize", file.bytes(), XSDDatatype.XSDnonNegativeInteger)
        .to(
            "spdx:checksum",
            about
                .node(path + "#checksum", "spdx:Checksum")
                .to("spdx:algorithm", "spdx:checksumAlgorithm_sha256")
                .value("spdx:checksumValue", file.sha256(), XSDDatatype.XSDhexBinary));
  }

  private static String folder(String release) {
    return DUMPS + release + "/";
  }
}
