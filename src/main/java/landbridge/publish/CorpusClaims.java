package landbridge.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import landbridge.extract.Claim;
import landbridge.extract.Extraction;
import landbridge.extract.Extractor;
import landbridge.resolve.Resolver;
import landbridge.resolve.Survey;
import landbridge.source.Diagnostic;
import landbridge.source.SourceFile;

/**
 * All documents of a corpus read, for the tables that show every claim of each.
 *
 * @param documents the slugs of the documents that could be read
 * @param extractions what the documents with at least one claim say, by document
 * @param resolver knows all of them
 * @param whole whether all documents could be read
 */
record CorpusClaims(
    SortedSet<String> documents, List<Extraction> extractions, Resolver resolver, boolean whole) {

  /**
   * Reads the documents.
   *
   * @param diagnostics receives what is wrong with them
   */
  static CorpusClaims of(Corpus corpus, Consumer<Diagnostic> diagnostics) {
    Survey survey = new Survey();
    SortedSet<String> documents = new TreeSet<>();
    List<Extraction> extractions = new ArrayList<>();
    boolean[] whole = {true};
    corpus
        .files()
        .forEach(
            file -> {
              if (file instanceof SourceFile.Readable readable) {
                Extraction extraction = Extractor.extract(readable.document());
                survey.add(extraction);
                extraction.diagnostics().forEach(diagnostics);
                documents.add(file.name());
                extractions.add(extraction);
              } else if (file instanceof SourceFile.Unreadable unreadable) {
                whole[0] = false;
                diagnostics.accept(unreadable.reason());
              }
            });
    extractions.removeIf(extraction -> extraction.claims().isEmpty());
    extractions.sort(Comparator.comparing(CorpusClaims::document));
    return new CorpusClaims(documents, extractions, new Resolver(survey), whole[0]);
  }

  private static String document(Extraction extraction) {
    return extraction.claims().get(0).evidence().document();
  }

  /** The claims of one document; those that say the same at several places stand together. */
  Collection<List<Claim>> statements(Extraction extraction) {
    Map<String, List<Claim>> claims = new LinkedHashMap<>();
    extraction.claims().stream()
        .sorted(Comparator.comparing(claim -> claim.evidence().span()))
        .forEach(
            claim -> claims.computeIfAbsent(statement(claim), k -> new ArrayList<>()).add(claim));
    return claims.values();
  }

  /** What makes two claims of one document the same. */
  private String statement(Claim claim) {
    return resolver.path(claim.subject()) + "\t" + ClaimCells.of(claim, resolver::path);
  }
}
