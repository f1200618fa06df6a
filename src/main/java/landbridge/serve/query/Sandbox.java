package landbridge.serve.query;

import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may use: those of XPath, XQuery and XML Schema, and the few property
 * functions that are named. ARQ's own would wait, and load classes and scripts by name.
 */
public final class Sandbox {

  private static final Set<String> STANDARD =
      Set.of(
          "http://www.w3.org/2001/XMLSchema#",
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#");

  /** Those that SPARQL has in a form that is bounded here, and those that call others by name. */
  private static final Set<String> LEFT_OUT =
      Set.of("matches", "replace", "tokenize", "concat", "string-join", "apply", "error");

  private Sandbox() {}

  /**
   * Lets the queries that run in a context use no other functions.
   *
   * @param propertyFunctions IRIs of those that are known to all of ARQ
   */
  public static void install(Context context, Set<String> propertyFunctions) {
    Allowed allowed = new Allowed();
    FunctionRegistry all = FunctionRegistry.get(ARQ.getContext());
    all.keys()
        .forEachRemaining(
            iri -> {
              if (isStandard(iri)) {
                allowed.put(iri, all.get(iri));
              }
            });
    FunctionRegistry.set(context, allowed);
    AllowedProperties properties = new AllowedProperties();
    for (String iri : propertyFunctions) {
      properties.put(iri, PropertyFunctionRegistry.get().get(iri));
    }
    PropertyFunctionRegistry.set(context, properties);
  }

  private static boolean isStandard(String iri) {
    int name = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    return STANDARD.contains(iri.substring(0, name)) && !LEFT_OUT.contains(iri.substring(name));
  }

  /** Loads nothing. */
  private static final class Allowed extends FunctionRegistry {

    @Override
    public @Nullable FunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }
  }

  /** Loads nothing. */
  private static final class AllowedProperties extends PropertyFunctionRegistry {

    @Override
    public boolean manages(String iri) {
      return isRegistered(iri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }
  }
}
