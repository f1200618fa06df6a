package landbridge.serve.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landbridge.serve.page.Cells;
import landbridge.serve.page.PageRequest;
import landbridge.serve.page.Pages;
import landbridge.serve.page.ThingPages;
import landbridge.source.Document;
import landbridge.source.Span;
import landbridge.triples.Iris;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a document shows beside the rows of its queries: the text with each place that a
 * claim rests on, or, where the text is not at hand, the quotes in their order. The parameter
 * {@code part} asks for another part of a long one.
 */
public final class DocumentPage implements ThingPages.Filler {

  /** The parameter that a page takes. */
  public static final String PART = "part";

  /** So many quotes are kept together where there is no text whose blocks keep them. */
  private static final int QUOTES = 50;

  private final Pages pages;
  private final DocumentTexts texts;
  private final Passages passages;

  /**
   * Pages of documents.
   *
   * @param graph where claims and documents are
   */
  public DocumentPage(Graph graph, Pages pages, DocumentTexts texts) {
    this.pages = pages;
    this.texts = texts;
    this.passages = new Passages(graph);
  }

  @Override
  public Map<String, Object> fill(Node thing, PageRequest request) {
    Optional<Document> document = texts.of(slug(thing), passages.sha256(thing));
    List<Passage> all = passages.of(thing);
    List<Part> parts = Part.of(document.map(Layout::of).orElseGet(() -> quotes(all)), all);
    Part part = asked(parts, request);
    Map<String, Object> model = new HashMap<>();
    model.put("hasText", document.isPresent());
    model.put("places", all.size());
    model.put("parts", parts);
    model.put("part", part);
    model.put("blocks", shown(thing, document, all, part, pages.cells(request)));
    return model;
  }

  private List<Shown> shown(
      Node thing, Optional<Document> document, List<Passage> all, Part part, Cells cells) {
    Optional<Marking> marking =
        document.map(d -> new Marking(d.text(), all).from(part.span().start()));
    List<Shown> shown = new ArrayList<>();
    Iterator<Passage> rest =
        all.stream().filter(p -> p.span().start() >= part.span().start()).iterator();
    @Nullable Passage next = rest.hasNext() ? rest.next() : null;
    for (Block block : part.blocks()) {
      boolean isLast = block.span().end() >= end(document);
      List<Passage> here = new ArrayList<>();
      while (next != null && (isLast || next.span().start() < block.span().end())) {
        here.add(passages.told(next, thing, cells));
        next = rest.hasNext() ? rest.next() : null;
      }
      shown.add(Shown.of(block, marking.map(m -> rows(block, m)).orElse(List.of()), here));
    }
    return shown;
  }

  private static int end(Optional<Document> document) {
    return document.map(d -> d.text().whole().span().end()).orElse(Integer.MAX_VALUE);
  }

  private static List<List<List<Shown.Stretch>>> rows(Block block, Marking marking) {
    return block.rows().stream()
        .map(
            row ->
                row.stream()
                    .map(
                        cell ->
                            cell.stream()
                                .map(l -> new Shown.Stretch(l.sign(), marking.leaf(l.span())))
                                .toList())
                    .toList())
        .toList();
  }

  /** Places without a text in blocks; those that begin at one place stay together. */
  private static List<Block> quotes(List<Passage> passages) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= passages.size(); i++) {
      if (i == passages.size()
          || i - from >= QUOTES && start(passages, i) > start(passages, i - 1)) {
        Span span = new Span(start(passages, from), start(passages, i - 1) + 1);
        blocks.add(Block.of("quotes", 0, List.of(new Block.Leaf(span, false))));
        from = i;
      }
    }
    return blocks;
  }

  private static int start(List<Passage> passages, int index) {
    return passages.get(index).span().start();
  }

  private static Part asked(List<Part> parts, PageRequest request) {
    String number = request.parameters().getOrDefault(PART, "1");
    return parts.stream()
        .filter(part -> String.valueOf(part.number()).equals(number))
        .findFirst()
        .orElse(parts.get(0));
  }

  private static String slug(Node document) {
    String iri = document.getURI();
    return iri.startsWith(Iris.BASE + "doc/") ? iri.substring((Iris.BASE + "doc/").length()) : "";
  }
}
