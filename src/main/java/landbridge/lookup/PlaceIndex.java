package landbridge.lookup;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import landbridge.names.Kinds;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An index that is whole, to be read by any number of threads. */
final class PlaceIndex implements Closeable {

  /** Labels of so many parents are kept. */
  private static final int MOST_KEPT = 20_000;

  static {
    LuceneLog.quiet();
  }

  private final Directory directory;
  private final DirectoryReader reader;
  private final LeafReader leaf;
  private final Map<String, List<Label>> kinds;
  private final Map<String, List<Label>> labels = new ConcurrentHashMap<>();

  /**
   * Opens an index and reads all of it once, to see that it is what was written.
   *
   * @throws IOException if there is none, or it is damaged, or of another form or release
   */
  PlaceIndex(Directory directory, String release) throws IOException {
    this.directory = directory;
    reader = DirectoryReader.open(directory);
    try {
      Map<String, String> written = reader.getIndexCommit().getUserData();
      require(IndexMaking.FORMAT.equals(written.get(IndexMaking.FORMAT_KEY)), "form");
      require(release.equals(written.get(IndexMaking.RELEASE_KEY)), "release");
      require(reader.leaves().size() == 1, "number of parts");
      LeafReaderContext only = reader.leaves().get(0);
      leaf = only.reader();
      leaf.checkIntegrity();
      kinds = Packed.kinds(columns().packed(first(Fields.VOCABULARY, Fields.KIND)));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static void require(boolean holds, String what) throws IOException {
    if (!holds) {
      throw new CorruptIndexException("it is of another " + what, "index of names");
    }
  }

  /** How many documents it has. */
  int documents() {
    return leaf.maxDoc();
  }

  @Nullable TermsEnum terms(String field) throws IOException {
    Terms terms = leaf.terms(field);
    return terms == null ? null : terms.iterator();
  }

  @Nullable Terms allTerms(String field) throws IOException {
    return leaf.terms(field);
  }

  /** The documents with a term; null if there are none. */
  @Nullable PostingsEnum postings(String field, String text) throws IOException {
    return leaf.postings(new org.apache.lucene.index.Term(field, text), PostingsEnum.NONE);
  }

  /** The first document with a term, or {@link DocIdSetIterator#NO_MORE_DOCS}. */
  private int first(String field, String text) throws IOException {
    PostingsEnum postings = postings(field, text);
    return postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
  }

  /** The columns, to be read by one thread and forward only. */
  Columns columns() throws IOException {
    return new Columns(leaf);
  }

  /** Kinds and classes → labels. */
  Map<String, List<Label>> kinds() {
    return kinds;
  }

  /**
   * The kinds and classes that a wish stands for: a slug for the kind and its narrower ones, or
   * else for the class of that name.
   */
  Set<String> kindsOf(String wish) {
    String name = wish.substring(Math.max(wish.lastIndexOf('/'), wish.lastIndexOf('#')) + 1);
    String local = name.startsWith("lb:") ? name.substring("lb:".length()) : name;
    Set<String> found = new HashSet<>();
    for (String kind : kinds.keySet()) {
      if (kind.equals(local) || Kinds.isNarrower(kind, local)) {
        found.add(kind);
      }
    }
    if (found.isEmpty()) {
      kinds.keySet().stream().filter(kind -> Slugs.of(kind).equals(local)).forEach(found::add);
    }
    return found;
  }

  /** What a place is called; nothing where it is not in the index. */
  List<Label> labels(String iri) {
    List<Label> known = labels.get(iri);
    if (known != null) {
      return known;
    }
    List<Label> read = read(iri);
    if (labels.size() < MOST_KEPT) {
      labels.put(iri, read);
    }
    return read;
  }

  private List<Label> read(String iri) {
    try {
      int document = first(Fields.IRI, iri);
      return document == DocIdSetIterator.NO_MORE_DOCS
          ? List.of()
          : Packed.place(columns().packed(document)).labels();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The bytes of a term's text. */
  static BytesRef bytes(String text) {
    return new BytesRef(text);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
