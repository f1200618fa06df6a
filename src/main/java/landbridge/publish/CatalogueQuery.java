package landbridge.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.source.Resources;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * A question that the graph answers, from a file of {@code queries/}.
 *
 * @param slug the file's name without its ending
 * @param title a few words
 * @param question the question in a sentence, with its question mark
 * @param keywords words to find it by
 * @param form {@code Ask}, {@code Construct} or {@code Select}
 * @param sparql the whole file, header included
 */
public record CatalogueQuery(
    String slug, String title, String question, List<String> keywords, String form, String sparql) {

  private static final String FOLDER = "landbridge/queries";

  /** Read once, as parsing takes its time. */
  private static final List<CatalogueQuery> ALL = read();

  public CatalogueQuery {
    if (title.isEmpty() || question.isEmpty()) {
      throw new IllegalArgumentException(
          slug + ".rq must begin with the lines '# title: …' and '# question: …'");
    }
  }

  /** All questions, by name. */
  public static List<CatalogueQuery> all() {
    return ALL;
  }

  private static List<CatalogueQuery> read() {
    List<CatalogueQuery> queries = new ArrayList<>();
    Resources.read(FOLDER, ".rq")
        .forEach((file, text) -> queries.add(of(file.substring(0, file.length() - 3), text)));
    return List.copyOf(queries);
  }

  static CatalogueQuery of(String slug, String text) {
    Map<String, String> header = new TreeMap<>();
    text.lines()
        .takeWhile(line -> line.startsWith("#"))
        .filter(line -> line.indexOf(':') > 0)
        .forEach(
            line ->
                header.put(
                    line.substring(1, line.indexOf(':')).strip(),
                    line.substring(line.indexOf(':') + 1).strip()));
    return new CatalogueQuery(
        slug,
        header.getOrDefault("title", ""),
        header.getOrDefault("question", ""),
        List.of(header.getOrDefault("keywords", slug).split(", *")),
        form(QueryFactory.create(text, Syntax.syntaxSPARQL_11)),
        text);
  }

  private static String form(Query query) {
    return query.isAskType() ? "Ask" : query.isConstructType() ? "Construct" : "Select";
  }
}
