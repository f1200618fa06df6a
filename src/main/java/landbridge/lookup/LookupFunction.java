package landbridge.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import landbridge.derive.FunctionRows;
import landbridge.triples.Prefixes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * The property function {@code (?place ?score ?reason ?form ?layer) lb:lookup ("text" 5)}: a name,
 * a code or an IRI → the places that may be meant. On the left a variable alone is the place; on
 * the right a string alone takes the usual limit, and what follows the limit are language ranges by
 * which the reason names things. A place that is bound already is only kept if it is found.
 */
public final class LookupFunction extends PropertyFunctionEval {

  /** What it is called in a query. */
  public static final String IRI = Prefixes.expand("lb:lookup");

  private static final Symbol LOOKUP = Symbol.create(IRI);
  private static final int MOST_RESULTS = 5;

  /** Is made by ARQ, for each use in a query. */
  public LookupFunction() {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
  }

  /**
   * Lets the queries that run in a context look up.
   *
   * @param lookup gives the index when a query first asks for it
   */
  public static void install(Context context, Supplier<Lookup> lookup) {
    PropertyFunctionRegistry.get().put(IRI, LookupFunction.class);
    context.set(LOOKUP, lookup);
  }

  @Override
  public void build(
      PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
    super.build(subject, predicate, object, context);
    int results = list(subject).size();
    int arguments = list(object).size();
    if (results < 1 || results > MOST_RESULTS || arguments < 1) {
      throw new QueryBuildException(
          "lb:lookup is used as (?place ?score ?reason ?form ?layer) lb:lookup (\"text\" 5)");
    }
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext context) {
    List<Node> arguments = list(object);
    List<Node> results = list(subject);
    String text = text(arguments.get(0));
    LookupOptions options = LookupOptions.DEFAULT.withLimit(limit(arguments));
    if (arguments.size() > 2) {
      options =
          options.withLanguages(arguments.stream().skip(2).map(LookupFunction::text).toList());
    }
    return FunctionRows.of(
        binding,
        results,
        lookup(context).find(text, options).stream().map(LookupFunction::terms),
        context);
  }

  /** Is put into the context by {@link #install} alone. */
  @SuppressWarnings("unchecked")
  private static Lookup lookup(ExecutionContext context) {
    Supplier<Lookup> lookup = context.getContext().get(LOOKUP);
    if (lookup == null) {
      throw new QueryExecException("lb:lookup has no index here");
    }
    return lookup.get();
  }

  private static List<Node> list(PropFuncArg argument) {
    return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
  }

  private static String text(Node node) {
    if (node.isURI()) {
      return node.getURI();
    }
    if (!node.isLiteral()) {
      throw new QueryExecException(
          "lb:lookup is given " + node + ", which has no value when it is asked");
    }
    return node.getLiteralLexicalForm();
  }

  private static int limit(List<Node> arguments) {
    if (arguments.size() < 2) {
      return LookupOptions.DEFAULT.limit();
    }
    Node limit = arguments.get(1);
    if (limit.isLiteral() && limit.getLiteralValue() instanceof Number number) {
      return Math.max(1, Math.min(LookupOptions.MOST, number.intValue()));
    }
    throw new QueryExecException("the limit of lb:lookup is a number, not " + limit);
  }

  private static List<Node> terms(Candidate candidate) {
    List<Node> terms = new ArrayList<>();
    terms.add(NodeFactory.createURI(candidate.iri()));
    terms.add(
        NodeFactory.createLiteralDT(String.valueOf(candidate.score()), XSDDatatype.XSDdecimal));
    terms.add(NodeFactory.createLiteralLang(candidate.reason(), "en"));
    Candidate.Matched matched = candidate.matched();
    Label form = matched == null ? candidate.label() : matched.form();
    terms.add(
        form.tag().isEmpty()
            ? NodeFactory.createLiteralString(form.text())
            : NodeFactory.createLiteralLang(form.text(), form.tag()));
    terms.add(NodeFactory.createLiteralString(candidate.layer().slug()));
    return terms;
  }
}
