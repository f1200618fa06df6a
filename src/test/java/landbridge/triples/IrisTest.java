package landbridge.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.extract.Evidence;
import landbridge.extract.Value;
import landbridge.resolve.Rank;
import landbridge.resolve.Statement;
import landbridge.resolve.Term;
import landbridge.source.Span;
import org.eclipse.rdf4j.model.IRI;
import org.junit.jupiter.api.Test;

/** Content makes IRIs: what is said by which document, not where it stands or who read it. */
class IrisTest {

  private static final Value PEOPLE = new Value.Literal("11097", "xsd:integer");

  private static Statement statement(
      String document, String subject, String property, Value object) {
    return statement(document, subject, property, object, new TreeMap<>(), 3, "infobox");
  }

  private static Statement statement(
      String document,
      String subject,
      String property,
      Value object,
      SortedMap<String, Term> qualifiers,
      int at,
      String rule) {
    Evidence evidence = new Evidence(document, new Span(at, at + 6), "11,097");
    return new Statement(
        subject, property, new Term.Plain(object), qualifiers, evidence, rule, Rank.NORMAL, true);
  }

  private static Statement qualified(String property, Value value) {
    SortedMap<String, Term> qualifiers = new TreeMap<>();
    qualifiers.put(property, new Term.Plain(value));
    return statement("alashankou", "id/a", "lb:population", PEOPLE, qualifiers, 3, "infobox");
  }

  private static IRI claim(Statement statement) {
    return Iris.claim(statement, Terms.of(statement.subject(), statement.object()));
  }

  @Test
  void placeAndRuleDoNotCount() {
    Statement once = statement("alashankou", "id/a", "lb:population", PEOPLE);
    Statement again =
        statement("alashankou", "id/a", "lb:population", PEOPLE, new TreeMap<>(), 99, "table");
    assertEquals(claim(once), claim(again));
  }

  @Test
  void everythingElseCounts() {
    List<Statement> different =
        List.of(
            statement("alashankou", "id/a", "lb:population", PEOPLE),
            statement("khorgos", "id/a", "lb:population", PEOPLE),
            statement("alashankou", "id/b", "lb:population", PEOPLE),
            statement("alashankou", "id/a", "lb:areaKm2", PEOPLE),
            statement(
                "alashankou", "id/a", "lb:population", new Value.Literal("11097", "xsd:decimal")),
            statement("alashankou", "id/a", "lb:population", Value.string("11097")),
            statement("alashankou", "id/a", "lb:population", new Value.Name("11097", "en", "s")),
            statement("alashankou", "id/a", "lb:population", new Value.Missing(null)),
            statement("alashankou", "id/a", "lb:population", new Value.Missing("mn-Mong")),
            statement("alashankou", "id/a", "lb:population", new Value.Missing("ug-Arab")),
            qualified("lb:asOf", new Value.Literal("2010", "xsd:gYear")),
            qualified("lb:asOf", new Value.Literal("2020", "xsd:gYear")),
            qualified("lb:asOf", new Value.Literal("2010", "xsd:string")),
            qualified("lb:validFrom", new Value.Literal("2010", "xsd:gYear")));
    assertEquals(different.size(), different.stream().map(IrisTest::claim).distinct().count());
  }

  /** The IRI is the hash of RDF terms, so that another program can mint it too. */
  @Test
  void claimHashIsOfTerms() {
    assertEquals(
        "https://w3id.org/landbridge/claim/"
            + ContentHash.of(
                List.of(
                    "alashankou",
                    "id/a",
                    "lb:population",
                    "\"11097\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                    "lb:asOf",
                    "\"2010\"^^<http://www.w3.org/2001/XMLSchema#gYear>")),
        claim(qualified("lb:asOf", new Value.Literal("2010", "xsd:gYear"))).stringValue());
  }

  @Test
  void placesAreThoseOfRfc5147() {
    assertEquals(
        "https://w3id.org/landbridge/doc/alashankou#char=1204,1213",
        Iris.evidence(new Evidence("alashankou", new Span(1204, 1213), "652702001")).stringValue());
  }

  @Test
  void codeIsOneAThing() {
    Value.Code code = new Value.Code("gbt2260", "652702");
    assertEquals(Iris.code("id/a", code), Iris.code("id/a", code));
    assertEquals(
        3,
        Stream.of(
                Iris.code("id/a", code),
                Iris.code("id/b", code),
                Iris.code("id/a", new Value.Code("nbs", "652702")))
            .distinct()
            .count());
  }

  @Test
  void formsOfANameShareTheirSet() {
    Value.Name chinese = new Value.Name("阿拉套街道", "zh-Hans", "Alataw Subdistrict");
    Value.Name uyghur = new Value.Name("ئالاتاۋ", "ug-Arab", "Alataw Subdistrict");
    assertEquals(Iris.nameSet("id/a", chinese), Iris.nameSet("id/a", uyghur));
    assertNotEquals(Iris.name("id/a", chinese), Iris.name("id/a", uyghur));
    assertNotEquals(Iris.nameSet("id/a", chinese), Iris.nameSet("id/b", chinese));
  }
}
