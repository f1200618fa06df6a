package landbridge.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.source.Resources;
import landbridge.triples.Prefixes;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * A derivation rule: a SPARQL {@code CONSTRUCT} in a file of its own. Rules run in the order of
 * their files' numbers, each over the facts and all that the rules before it have derived.
 *
 * @param slug its name, from the file's name without number and ending
 * @param title what it derives, from the header line {@code # title:}
 * @param derives the properties and classes that it derives, from the header line {@code #
 *     derives:}
 * @param query the rule
 */
public record Rule(String slug, String title, List<String> derives, Query query) {

  private static final String FOLDER = "landbridge/derive";

  /** Parsed once: parsing takes longer than deriving from a few documents. */
  private static final List<Rule> ALL = read();

  /**
   * All rules, in their order. A file that is no rule, which is a broken build, fails the class.
   */
  public static List<Rule> all() {
    return ALL;
  }

  private static List<Rule> read() {
    WrittenFormsOfLiteral.register();
    List<Rule> rules = new ArrayList<>();
    Resources.read(FOLDER, ".rq").forEach((file, text) -> rules.add(of(file, text)));
    return List.copyOf(rules);
  }

  static Rule of(String file, String text) {
    Map<String, String> header = header(text);
    String slug = file.replaceFirst("^\\d+-", "").replaceFirst("\\.rq$", "");
    try {
      Query query = QueryFactory.create(prologue() + text, Syntax.syntaxSPARQL_11);
      if (!query.isConstructType()) {
        throw new IllegalStateException(file + " is no CONSTRUCT query");
      }
      return new Rule(
          slug,
          header.getOrDefault("title", slug),
          List.of(header.getOrDefault("derives", "").split("[ ,]+")),
          query);
    } catch (QueryException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> header(String text) {
    Map<String, String> header = new TreeMap<>();
    text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .filter(line -> line.indexOf(':') > 0)
        .forEach(
            line ->
                header.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip()));
    return header;
  }

  private static String prologue() {
    StringBuilder prologue = new StringBuilder();
    Prefixes.all()
        .forEach(
            (prefix, namespace) ->
                prologue
                    .append("PREFIX ")
                    .append(prefix)
                    .append(": <")
                    .append(namespace)
                    .append("> "));
    return prologue.toString();
  }
}
