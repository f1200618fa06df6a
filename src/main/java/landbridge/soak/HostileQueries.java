package landbridge.soak;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import landbridge.names.ResourceTable;

/**
 * Queries that would bring a server down which trusts them: those of {@code hostile-queries.tsv},
 * and any number more that are made up.
 */
public final class HostileQueries {

  /** Among the answers of {@link Query#answers()}: 200, and then the connection breaks off. */
  public static final String BROKEN = "broken";

  private static final Pattern REPEATED = Pattern.compile("\\[\\[(\\d+)\\*(.*?)\\]\\]");
  private static final Set<String> ANY = Set.of("200", "400", "503", BROKEN);

  private static final List<String> FORMS =
      List.of(
          "SELECT * { %s }",
          "SELECT (COUNT(*) AS ?n) { %s }",
          "SELECT DISTINCT ?a ?c ?f { %s }",
          "SELECT ?c (COUNT(DISTINCT ?f) AS ?n) { %s } GROUP BY ?c ORDER BY DESC(?n)",
          "SELECT (GROUP_CONCAT(STR(?c)) AS ?all) { %s }",
          "SELECT (SUM(STRLEN(STR(?c))) AS ?n) { %s }",
          "SELECT * { %s } ORDER BY STRLEN(STR(?f)) ?c LIMIT 5",
          "SELECT (MAX(?m) AS ?n) { { SELECT ?a (COUNT(*) AS ?m) { %s } GROUP BY ?a } }",
          "CONSTRUCT { ?a ?b ?f } { %s }",
          "ASK { %s FILTER(?a != ?a) }",
          "DESCRIBE ?a { %s }");

  private static final List<String> PATTERNS =
      List.of(
          "?a ?b ?c .",
          "?d ?e ?f .",
          "?g ?h ?i .",
          "?j ?k ?l .",
          "OPTIONAL { ?m ?n ?o }",
          "{ ?a ?b ?c } UNION { ?d ?e ?f }",
          "MINUS { ?a ?u ?v . ?w ?x ?c }",
          "?a (<$p>|<$q>)* ?f .",
          "?a ((<$p>|^<$q>)+/<$q>?)* ?f .",
          "?c (!<urn:zz>)+ ?f .",
          "?a (<$p>/<$p>)+/^<$q>* ?f .",
          "FILTER NOT EXISTS { ?p1 ?p2 ?a . ?p3 ?p4 ?f FILTER(?p1 = ?p4) }",
          "FILTER REGEX(STR(?c), '^((([a-z0-9:]+)*)+)+$', 'i')",
          "FILTER(STRLEN(REPLACE(STR(?c), '(.)', '$1$1$1')) > 0)",
          "FILTER(?f IN (1[[400*,'x']]))",
          "BIND(SHA512(CONCAT(STR(?a), STR(?c))) AS ?hash)",
          "VALUES ?v1 { [[300*1 ]] } VALUES ?v2 { [[300*2 ]] }",
          "GRAPH ?graph { ?a1 ?b1 ?c1 }",
          "{ SELECT DISTINCT ?f { ?x1 ?x2 ?f . ?y1 ?y2 ?f } ORDER BY ?f }");

  private HostileQueries() {}

  /**
   * A query.
   *
   * @param name says what it tries
   * @param text the query
   * @param answers the statuses with which it may be answered, and {@link #BROKEN}
   */
  public record Query(String name, String text, Set<String> answers) {

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Those of the table.
   *
   * @param p a property that makes long ways
   * @param q another one
   */
  public static List<Query> known(String p, String q) {
    return ResourceTable.read(HostileQueries.class, "hostile-queries.tsv").stream()
        .map(
            row ->
                new Query(
                    row.get("name"),
                    expand(row.get("query"), p, q),
                    Set.of(row.get("statuses").split(" ", -1))))
        .toList();
  }

  /** Others; the same seed makes the same. */
  public static List<Query> generated(long seed, int count, String p, String q) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> new Query("generated" + i, expand(text(random), p, q), ANY))
        .toList();
  }

  private static String text(Random random) {
    List<String> patterns = new ArrayList<>(List.of("?a ?b ?c .", "?d ?e ?f ."));
    Stream.generate(() -> PATTERNS.get(random.nextInt(PATTERNS.size())))
        .limit(1 + random.nextInt(4))
        .forEach(patterns::add);
    String form = FORMS.get(random.nextInt(FORMS.size()));
    return form.replace("%s", patterns.stream().distinct().collect(Collectors.joining(" ")));
  }

  private static String expand(String template, String p, String q) {
    Matcher matcher = REPEATED.matcher(template);
    StringBuilder text = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      text.append(template, end, matcher.start());
      text.append(matcher.group(2).repeat(Integer.parseInt(matcher.group(1))));
      end = matcher.end();
    }
    text.append(template, end, template.length());
    return text.toString().replace("$p", p).replace("$q", q);
  }
}
