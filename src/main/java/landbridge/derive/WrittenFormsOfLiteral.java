package landbridge.derive;

import java.math.BigDecimal;
import java.util.List;
import landbridge.names.Script;
import landbridge.names.WrittenForm;
import landbridge.names.WrittenForms;
import landbridge.triples.Prefixes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.pfunction.PFuncSimpleAndList;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * The property function {@code ?name lb:writtenForm (?form ?method ?version ?confidence ?script)}:
 * a name → each form that the rules of writing make of it and that may be shown as a name. It holds
 * for no form where the name is no text with a language tag.
 */
public final class WrittenFormsOfLiteral extends PFuncSimpleAndList {

  private static final int ARGUMENTS = 5;

  /** Makes the function known to every query of this program. */
  static void register() {
    PropertyFunctionRegistry.get()
        .put(Prefixes.expand("lb:writtenForm"), WrittenFormsOfLiteral.class);
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding, Node name, Node predicate, PropFuncArg results, ExecutionContext context) {
    if (results.getArgListSize() != ARGUMENTS) {
      throw new QueryBuildException(
          "lb:writtenForm takes the list (?form ?method ?version ?confidence ?script)");
    }
    return FunctionRows.of(
        binding,
        results.getArgList(),
        forms(name).stream().map(WrittenFormsOfLiteral::terms),
        context);
  }

  private static List<WrittenForm> forms(Node name) {
    if (!name.isLiteral() || name.getLiteralLanguage().isEmpty()) {
      return List.of();
    }
    return WrittenForms.of(name.getLiteralLexicalForm(), name.getLiteralLanguage()).stream()
        .filter(form -> !form.searchKeyOnly())
        .toList();
  }

  private static List<Node> terms(WrittenForm form) {
    return List.of(
        NodeFactory.createLiteralLang(form.text(), form.tag()),
        NodeFactory.createLiteralString(form.method()),
        NodeFactory.createLiteralString(form.methodVersion()),
        NodeFactory.createLiteralDT(
            BigDecimal.valueOf(form.confidence()).toPlainString(), XSDDatatype.XSDdecimal),
        NodeFactory.createURI(Prefixes.expand("script:" + Script.of(form.text()).code())));
  }
}
