package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Code, Chinese name, kind and parent of the townships in the corpus, against the shared gold rows.
 *
 * <p>Two things that a document does not say are not asked of it, and counted apart: the code of a
 * unit that it only lists under "Others", and 兵团 ("of the Corps") before the name of a regiment
 * where it leaves that out.
 */
class TownshipGoldTest {

  private static final double ENOUGH = 0.99;
  private static final String OF_THE_CORPS = "兵团";

  /** Kinds that the gold rows call township-equivalent; narrower ones by the ontology. */
  private static final Set<String> EQUIVALENTS =
      Set.of("township-equivalent", "farm", "regiment-farm", "development-zone");

  /**
   * A township as gold row or claims tell it.
   *
   * @param code empty where the document does not give it
   * @param kind a slug, all township-equivalents being one
   * @param parent the path of the thing that the document is about
   */
  private record Township(String document, String code, String name, String kind, String parent) {}

  private int withoutCode;
  private int withoutCorps;

  @Test
  void findsTheTownships() throws IOException {
    Path corpus = Facts.shared("corpus");
    List<List<String>> gold = rows(corpus.resolve("gold-township-rows.tsv"));
    Set<String> documents = gold.stream().map(row -> row.get(0)).collect(Collectors.toSet());
    List<Facts.Row> facts =
        Facts.of(corpus).rows().stream().filter(r -> documents.contains(r.document())).toList();
    Map<String, String> subjects = subjects(facts);
    Set<Township> expected = new HashSet<>();
    for (List<String> row : gold) {
      expected.add(expected(row, corpus, subjects.getOrDefault(row.get(0), "")));
    }
    Set<Township> found = found(facts);
    report("townships", expected, found);
    System.out.println(
        "  compared without code (the document gives none): "
            + withoutCode
            + ", without 兵团 (the document has the name without it): "
            + withoutCorps);
    names(gold, facts);
  }

  private Township expected(List<String> row, Path corpus, String parent) throws IOException {
    String document = row.get(0);
    String text = Files.readString(corpus.resolve(document + ".txt"));
    String code = text.contains(row.get(1)) ? row.get(1) : "";
    String name = row.get(2);
    withoutCode += code.isEmpty() ? 1 : 0;
    if (!text.contains(name) && name.startsWith(OF_THE_CORPS)) {
      name = name.substring(OF_THE_CORPS.length());
      withoutCorps++;
    }
    String kind = row.get(3).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return new Township(document, code, name, kind, parent);
  }

  /** What each document is about: the thing that it gives a label first. */
  private static Map<String, String> subjects(List<Facts.Row> facts) {
    return facts.stream()
        .filter(row -> row.property().equals("rdfs:label"))
        .collect(
            Collectors.toMap(Facts.Row::document, Facts.Row::subject, (first, later) -> first));
  }

  /** Every thing that the table or list of a document makes a part of what it is about. */
  private static Set<Township> found(List<Facts.Row> facts) {
    Map<String, String> subjects = subjects(facts);
    Set<Township> found = new HashSet<>();
    Map<String, List<Facts.Row>> things =
        facts.stream().collect(Collectors.groupingBy(r -> r.document() + "\t" + r.subject()));
    for (List<Facts.Row> claims : things.values()) {
      String document = claims.get(0).document();
      String parent = subjects.getOrDefault(document, "");
      if (values(claims, "lb:partOf").contains(parent)) {
        for (String name : values(claims, "skos:prefLabel")) {
          if (name.endsWith("@zh-Hans")) {
            String kind = only(values(claims, "lb:divisionKind")).replace("kind:", "");
            found.add(
                new Township(
                    document,
                    only(values(claims, "lb:code")),
                    name.replace("@zh-Hans", ""),
                    EQUIVALENTS.contains(kind) ? "township-equivalent" : kind,
                    parent));
          }
        }
      }
    }
    return found;
  }

  /** The names in other scripts that the gold rows have. */
  private static void names(List<List<String>> gold, List<Facts.Row> facts) {
    names(gold, facts, 4, "ug-Arab");
    names(gold, facts, 5, "kk-Arab");
  }

  private static void names(List<List<String>> gold, List<Facts.Row> facts, int cell, String tag) {
    Set<String> expected =
        gold.stream()
            .filter(row -> !row.get(cell).isEmpty())
            .map(row -> row.get(0) + "\t" + row.get(1) + "\t" + row.get(cell))
            .collect(Collectors.toSet());
    Map<String, String> codes =
        facts.stream()
            .filter(row -> row.property().equals("lb:code"))
            .collect(
                Collectors.toMap(
                    r -> r.document() + "\t" + r.subject(), Facts.Row::value, (a, b) -> a));
    Set<String> found =
        facts.stream()
            .filter(row -> row.property().equals("skos:prefLabel"))
            .filter(row -> row.value().endsWith("@" + tag))
            .map(
                row ->
                    row.document()
                        + "\t"
                        + codes.getOrDefault(row.document() + "\t" + row.subject(), "")
                        + "\t"
                        + row.value().replace("@" + tag, ""))
            .collect(Collectors.toSet());
    report("names in " + tag, expected, found);
  }

  private static <T> void report(String what, Set<T> expected, Set<T> found) {
    List<T> missing = without(expected, found);
    List<T> wrong = without(found, expected);
    double precision = ratio(found.size() - wrong.size(), found.size());
    double recall = ratio(expected.size() - missing.size(), expected.size());
    System.out.printf(
        java.util.Locale.ROOT,
        "%s: gold %d, found %d, precision %.4f, recall %.4f%n",
        what,
        expected.size(),
        found.size(),
        precision,
        recall);
    Function<List<T>, String> lines =
        list -> list.stream().map(Object::toString).collect(Collectors.joining("\n  "));
    String message = "missing\n  " + lines.apply(missing) + "\nwrong\n  " + lines.apply(wrong);
    assertTrue(precision >= ENOUGH && recall >= ENOUGH, () -> what + ": " + message);
  }

  private static <T> List<T> without(Set<T> all, Set<T> some) {
    List<T> rest = new ArrayList<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static Set<String> values(List<Facts.Row> claims, String property) {
    return claims.stream()
        .filter(row -> row.property().equals(property))
        .map(Facts.Row::value)
        .collect(Collectors.toSet());
  }

  private static String only(Set<String> values) {
    return values.size() == 1 ? values.iterator().next() : "";
  }

  private static List<List<String>> rows(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }
}
