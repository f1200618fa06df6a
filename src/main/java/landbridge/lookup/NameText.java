package landbridge.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import landbridge.names.Fold;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The text index of jena-text over the names of a graph, in memory: words in the script that they
 * are written in. Nothing is read in another script or by sound, for which {@link Lookup} is.
 */
public final class NameText {

  /** What the search is called in a query. */
  public static final String QUERY = TextSearch.IRI;

  /** By field of the index, the properties that are searched. */
  private static final Map<String, Node> FIELDS =
      Map.of(
          "label", RDFS.label.asNode(),
          "preferred", SKOS.prefLabel.asNode(),
          "alternative", SKOS.altLabel.asNode());

  private final Graph graph;
  private @Nullable TextIndex index;

  /** Over the labels of a graph; {@code rdfs:label} is searched usually. */
  public NameText(Graph graph) {
    this.graph = graph;
  }

  /** Lets the queries that run in a context search by {@code text:query}. */
  public void install(Context context) {
    TextSearch.install(context, this);
  }

  /** The index, which is made when it is first asked for. */
  synchronized TextIndex index() {
    TextIndex made = index;
    if (made == null) {
      made = make(graph);
      index = made;
    }
    return made;
  }

  private static TextIndex make(Graph graph) {
    EntityDefinition fields = new EntityDefinition("uri", "label", RDFS.label.asNode());
    FIELDS.forEach(fields::set);
    fields.setLangField("lang");
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(new Words());
    config.setValueStored(true);
    TextIndexLucene index = new TextIndexLucene(new ByteBuffersDirectory(), config);
    FIELDS.forEach((field, property) -> add(graph, property, field, index));
    try {
      index.getIndexWriter().forceMerge(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    index.commit();
    return index;
  }

  private static void add(Graph graph, Node property, String field, TextIndexLucene index) {
    ExtendedIterator<Triple> names = graph.find(Node.ANY, property, Node.ANY);
    try {
      while (names.hasNext()) {
        Triple name = names.next();
        if (name.getSubject().isURI() && name.getObject().isLiteral()) {
          index.addEntity(entity(name, field));
        }
      }
    } finally {
      names.close();
    }
  }

  private static Entity entity(Triple name, String field) {
    Node literal = name.getObject();
    Entity entity =
        new Entity(
            name.getSubject().getURI(),
            null,
            literal.getLiteralLanguage(),
            literal.getLiteralDatatype());
    entity.put(field, literal.getLiteralLexicalForm());
    return entity;
  }

  /** Words by the rules of Unicode, Chinese ones in pairs of characters, each as it is folded. */
  private static final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(
          words, new FoldedWords(new CJKBigramFilter(words, CJKBigramFilter.HAN, true)));
    }
  }

  /** Each word as the key by which spellings of one script are alike. */
  private static final class FoldedWords extends TokenFilter {

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    FoldedWords(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String key = Fold.key(word.toString());
      if (!key.isEmpty()) {
        word.setEmpty().append(key);
      }
      return true;
    }
  }
}
