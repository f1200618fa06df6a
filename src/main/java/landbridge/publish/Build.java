package landbridge.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import landbridge.extract.Extraction;
import landbridge.extract.Extractor;
import landbridge.resolve.Resolver;
import landbridge.resolve.Survey;
import landbridge.source.Diagnostic;
import landbridge.source.Failure;
import landbridge.source.SourceFile;
import landbridge.triples.Census;
import landbridge.triples.Layer;
import landbridge.triples.LayerWriter;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.sys.JenaSystem;

/**
 * The main job: documents → a validated release.
 *
 * <p>Documents are read twice, once to survey and once to write, and never held together; the order
 * in which they come has no effect on the result.
 */
public final class Build {

  private final Corpus corpus;
  private final Progress progress;
  private final Collection<Diagnostic> diagnostics;
  private final SortedMap<String, DocumentRecord> documents = new ConcurrentSkipListMap<>();
  private final Map<Layer, Census> censuses = new EnumMap<>(Layer.class);

  private Build(Corpus corpus, Progress progress, Collection<Diagnostic> diagnostics) {
    this.corpus = corpus;
    this.progress = progress;
    this.diagnostics = diagnostics;
  }

  /**
   * Builds and publishes.
   *
   * @param corpus the documents
   * @param releases the folder of releases, made if it is not there
   * @param progress is told how it goes
   * @param diagnostics receives what is wrong with documents, in no order
   * @return the new release, or the one that was there if nothing has changed
   * @throws Failure if a document cannot be read or the graph does not conform; then nothing is
   *     published and the last release stands
   */
  public static Release run(
      Corpus corpus, Path releases, Progress progress, Collection<Diagnostic> diagnostics) {
    // Jena's classes must be initialised by one thread before several use them, or they can lock
    // each other up.
    JenaSystem.init();
    try (Publication publication = Publication.begin(releases)) {
      Build build = new Build(corpus, progress, diagnostics);
      Summary summary = build.write(publication.folder());
      return publication.publish(summary, build.hashes());
    } catch (IOException | UncheckedIOException | RuntimeIOException e) {
      throw Failure.ofData("cannot write to " + releases + ": " + Sentences.line(e));
    }
  }

  private Summary write(Path folder) throws IOException {
    Resolver resolver = survey();
    writeAsserted(resolver, folder);
    censuses.put(Layer.DERIVED, Stages.derive(folder, progress));
    writeMeta(folder);
    progress.report("validating and writing Turtle", 0, 0);
    List<String> violations = Stages.validate(folder).violations();
    if (!violations.isEmpty()) {
      throw Failure.ofData(
          "the graph does not conform to ontology/shapes*.ttl:\n  "
              + String.join("\n  ", violations));
    }
    return Stages.summary(documents.size(), censuses);
  }

  private Resolver survey() {
    Survey survey = new Survey();
    List<Diagnostic> errors = new ArrayList<>();
    forEach(
        "reading",
        (file) -> {
          if (file instanceof SourceFile.Readable readable) {
            Extraction extraction = Extractor.extract(readable.document());
            survey.add(extraction);
            diagnostics.addAll(extraction.diagnostics());
            documents.put(file.name(), DocumentRecord.of(readable.document()));
          } else if (file instanceof SourceFile.Unreadable unreadable) {
            synchronized (errors) {
              errors.add(unreadable.reason());
            }
          }
        });
    if (!errors.isEmpty()) {
      throw Failure.ofData(Diagnostics.list(errors));
    }
    return new Resolver(survey);
  }

  private void writeAsserted(Resolver resolver, Path folder) throws IOException {
    try (LayerWriter claims = new LayerWriter(Layer.CLAIMS, folder);
        LayerWriter facts = new LayerWriter(Layer.FACTS, folder)) {
      forEach(
          "extracting",
          file -> {
            if (file instanceof SourceFile.Readable readable) {
              List<landbridge.resolve.Statement> statements =
                  Extractor.extract(readable.document()).claims().stream()
                      .map(resolver::resolve)
                      .toList();
              claims.add(statements);
              facts.add(statements);
            }
          });
      progress.report("sorting", 0, 0);
      censuses.put(Layer.CLAIMS, claims.write(folder));
      censuses.put(Layer.FACTS, facts.write(folder));
    }
  }

  private void writeMeta(Path folder) throws IOException {
    progress.report("describing", 0, 0);
    Description description = new Description().ontology().rules().queries();
    documents.values().forEach(description::document);
    for (String catalogue : corpus.catalogues()) {
      description.catalogue(catalogue, hashes());
    }
    description.dataset(censuses, Stages.names(folder), hashes());
    try (LayerWriter meta = new LayerWriter(Layer.META, folder)) {
      meta.addNTriples(description.nTriples());
      censuses.put(Layer.META, meta.write(folder));
    }
  }

  private SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    documents.forEach((slug, document) -> hashes.put(slug, document.sha256()));
    return hashes;
  }

  /** What is done with a file. */
  private interface Work {
    void accept(SourceFile file) throws IOException;
  }

  private void forEach(String stage, Work work) {
    AtomicLong done = new AtomicLong();
    long total = corpus.size();
    corpus
        .files()
        .parallel()
        .forEach(
            file -> {
              try {
                work.accept(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              progress.report(stage, done.incrementAndGet(), total);
            });
  }
}
