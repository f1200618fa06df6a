package landbridge.lookup;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * jena-text's {@code text:query}, with an index that is made when a query first asks for it, and
 * with a refusal instead of a failure where its argument is no query of Lucene.
 */
public final class TextSearch extends TextQueryPF {

  static final String IRI = TextQuery.NS + "query";
  private static final Symbol NAMES = Symbol.create(TextQuery.NS + "names");

  static void install(Context context, NameText names) {
    TextQuery.init();
    PropertyFunctionRegistry.get().put(IRI, TextSearch.class);
    context.set(NAMES, names);
  }

  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    NameText names = context.getContext().get(NAMES);
    if (names == null) {
      throw new QueryExecException("text:query has no index here");
    }
    context.getContext().set(TextQuery.textIndex, names.index());
    super.build(subject, predicate, object, context);
  }

  @Override
  public QueryIterator exec(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    try {
      return super.exec(binding, subject, predicate, object, context);
    } catch (TextIndexException | TextIndexParseException e) {
      throw new QueryExecException("text:query takes a query of Lucene: " + e.getMessage(), e);
    }
  }
}
