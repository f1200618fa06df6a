package landbridge.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.source.Document;
import landbridge.source.SourceFile;
import landbridge.source.Span;
import landbridge.triples.Iris;
import landbridge.triples.Layer;
import landbridge.triples.Prefixes;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Re-reads every document and compares it with what the graph says of it: its hash, and for every
 * evidence that the quote still stands at its place.
 *
 * @param claims how many claims there are
 * @param evidences how many places they quote
 * @param problems what is wrong with whole documents, in sentences
 * @param hurt claims of which a quote no longer stands at its place, with a sentence
 */
public record Verification(
    long claims, long evidences, List<String> problems, SortedMap<String, String> hurt) {

  private static final String EXACT = Prefixes.expand("oa:exact");
  private static final String DERIVED_FROM = Prefixes.expand("prov:wasDerivedFrom");

  /** Whether every document is the one that was read, to the byte. */
  public boolean holds() {
    return problems.isEmpty() && hurt.isEmpty();
  }

  /** Verifies a release against its documents. */
  public static Verification of(Release release, Corpus corpus) {
    Map<String, Document> documents = new HashMap<>();
    List<String> problems = new ArrayList<>();
    corpus
        .files()
        .forEach(
            file -> {
              if (file instanceof SourceFile.Readable readable) {
                documents.put(file.name(), readable.document());
              } else if (file instanceof SourceFile.Unreadable unreadable) {
                problems.add(unreadable.reason().toString());
              }
            });
    release
        .manifest()
        .documents()
        .forEach((slug, sha256) -> compare(slug, sha256, documents.get(slug), problems));
    Evidences evidences = new Evidences(documents);
    release
        .quads(Layer.CLAIMS)
        .forEach(f -> RDFParser.source(f).lang(Lang.NQUADS).parse(evidences));
    return new Verification(
        evidences.claims.size(), evidences.places, List.copyOf(problems), evidences.hurt());
  }

  private static void compare(
      String slug,
      String sha256,
      @org.jspecify.annotations.Nullable Document document,
      List<String> problems) {
    if (document == null) {
      problems.add("document " + slug + " is not there any more");
    } else if (!document.sha256().equals(sha256)) {
      problems.add("document " + slug + " has changed: its SHA-256 is not " + sha256);
    }
  }

  /** Goes through the claims layer and keeps what does not fit. */
  private static final class Evidences extends StreamRDFBase {

    private final Map<String, Document> documents;
    private final SortedSet<String> claims = new TreeSet<>();
    private final Map<String, SortedSet<String>> users = new HashMap<>();
    private final Map<String, String> wrong = new HashMap<>();
    private long places;

    Evidences(Map<String, Document> documents) {
      this.documents = documents;
    }

    @Override
    public void quad(Quad quad) {
      Node property = quad.getPredicate();
      String subject = quad.getSubject().getURI();
      if (property.hasURI(DERIVED_FROM)) {
        claims.add(subject);
        users.computeIfAbsent(quad.getObject().getURI(), e -> new TreeSet<>()).add(subject);
      } else if (property.hasURI(EXACT)) {
        places++;
        check(subject, quad.getObject().getLiteralLexicalForm());
      }
    }

    private void check(String evidence, String quote) {
      int hash = evidence.indexOf("#char=");
      int comma = evidence.indexOf(',', hash);
      String slug = evidence.substring((Iris.BASE + "doc/").length(), hash);
      Document document = documents.get(slug);
      if (document == null) {
        wrong.put(evidence, "its document is not there");
        return;
      }
      Span span =
          new Span(
              Integer.parseInt(evidence.substring(hash + "#char=".length(), comma)),
              Integer.parseInt(evidence.substring(comma + 1)));
      String found = document.text().at(span);
      if (!found.equals(quote)) {
        wrong.put(
            evidence,
            slug
                + "#char="
                + span.start()
                + ","
                + span.end()
                + " is “"
                + found
                + "”, not “"
                + quote
                + "”");
      }
    }

    SortedMap<String, String> hurt() {
      SortedMap<String, String> hurt = new TreeMap<>();
      wrong.forEach(
          (evidence, sentence) ->
              users.getOrDefault(evidence, new TreeSet<>()).forEach(c -> hurt.put(c, sentence)));
      return hurt;
    }
  }
}
