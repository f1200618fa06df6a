package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.extract.Claim;
import landbridge.extract.Evidence;
import landbridge.extract.Extraction;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import landbridge.names.ResourceTable;
import landbridge.resolve.Resolver;
import landbridge.resolve.Survey;
import landbridge.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows accept what says the same, and nothing else. */
class GoldMatchTest {

  private static final Mention PORT = Mention.of("Khorgos", "BorderCrossing");

  static Stream<ResourceTable.Row> lines() {
    return ResourceTable.read(GoldMatchTest.class, "evaluation/matches.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void acceptsWhatSaysTheSame(ResourceTable.Row line) {
    ClaimCells claim =
        new ClaimCells(
            line.get("claimProperty"),
            line.get("claimValue"),
            qualifiers(line.get("claimQualifiers")));
    Gold.Row row =
        Gold.row(
            "matches.tsv",
            line.line(),
            String.join(
                "\t",
                "document",
                line.get("subject"),
                line.get("property"),
                line.get("value"),
                line.get("qualifiers"),
                "yes"));
    assertEquals(
        line.get("accepted").equals("yes"),
        match(List.of()).accepts(row, line.get("claimSubject"), claim),
        line.get("phenomenon"));
  }

  private static SortedMap<String, List<String>> qualifiers(String cell) {
    SortedMap<String, List<String>> qualifiers = new TreeMap<>();
    for (String part : cell.isEmpty() ? new String[0] : cell.split(";")) {
      qualifiers
          .computeIfAbsent(part.split("=")[0], name -> new ArrayList<>())
          .add(part.split("=")[1]);
    }
    return qualifiers;
  }

  private static GoldMatch match(List<Claim> claims) {
    return new GoldMatch(new ThingNames(reading(claims)));
  }

  private static CorpusClaims reading(List<Claim> claims) {
    Extraction extraction = new Extraction(PORT, claims, List.of());
    Survey survey = new Survey();
    survey.add(extraction);
    return new CorpusClaims(new TreeSet<>(), List.of(extraction), new Resolver(survey), true);
  }

  private static Claim claim(Mention subject, String property, Value value) {
    return new Claim(
        subject,
        property,
        value,
        new TreeMap<>(),
        new Evidence("document", new Span(0, 1), "x"),
        "rule");
  }

  private static boolean accepts(String row, Claim claim) {
    CorpusClaims corpusClaims = reading(List.of(claim));
    return new GoldMatch(new ThingNames(corpusClaims))
        .accepts(
            Gold.row("here", 1, "document\t" + row + "\tyes"),
            corpusClaims.resolver().path(claim.subject()),
            ClaimCells.of(claim, corpusClaims.resolver()::path));
  }

  private static Value node(String type, Object... properties) {
    SortedMap<String, List<Value>> content = new TreeMap<>();
    for (int at = 0; at < properties.length; at += 2) {
      content
          .computeIfAbsent((String) properties[at], p -> new ArrayList<>())
          .add((Value) properties[at + 1]);
    }
    return new Value.Node(type, content);
  }

  private static Value literal(String lexical, String datatype) {
    return new Value.Literal(lexical, datatype);
  }

  @Test
  void eventsAreRows() {
    Claim claim =
        claim(
            PORT,
            "lb:event",
            node(
                "Event",
                "lb:eventKind",
                new Value.Concept("event-kind/opening"),
                "lb:date",
                literal("1995-12", "xsd:gYearMonth"),
                "lb:involves",
                Value.thing("China", "Country"),
                "lb:involves",
                Value.thing("Kazakhstan", "Country"),
                "lb:killed",
                literal("694", "xsd:integer")));
    String row = "Khorgos border crossing\tlb:event/opening\t1995-12\t";
    assertTrue(accepts(row + "involves=China;involves=Kazakhstan;killed=694", claim));
    assertFalse(accepts(row + "involves=Mongolia", claim));
    assertFalse(accepts(row.replace("opening", "closure"), claim));
  }

  @Test
  void figuresAreRows() {
    Claim claim =
        claim(
            PORT,
            "lb:figure",
            node(
                "Figure",
                "lb:measure",
                new Value.Concept("measure/freight"),
                "lb:figureKind",
                new Value.Concept("figure-kind/rate"),
                "lb:value",
                literal("160000", "xsd:decimal"),
                "lb:unit",
                new Value.Resource("unit:TONNE"),
                "lb:per",
                new Value.Concept("per/year"),
                "lb:bound",
                new Value.Concept("at-least"),
                "lb:period",
                literal("1991/1991", "xsd:string")));
    String row = "Khorgos border crossing\tlb:figure/freight\t160,000 t\t";
    assertTrue(accepts(row + "kind=rate;per=year;bound=at-least;period=1991", claim));
    assertFalse(accepts(row + "kind=actual", claim));
  }

  @Test
  void distancesAndBreaksAreRows() {
    Value distance =
        node(
            "Figure",
            "lb:km",
            literal("73", "xsd:decimal"),
            "lb:to",
            Value.thing("Bole", "County"));
    assertTrue(
        accepts(
            "Bole\tlb:distance\t73.0 km\tto=Khorgos border crossing",
            claim(PORT, "lb:distance", distance)));
    Value gauges =
        node(
            "GaugeBreak",
            "lb:gauge",
            new Value.Concept("gauge/standard"),
            "lb:gauge",
            new Value.Concept("gauge/russian"));
    assertTrue(
        accepts(
            "Khorgos border crossing\tlb:gaugeBreak\tstandard,russian\t",
            claim(PORT, "lb:gaugeBreak", gauges)));
  }

  /** The town, the station and the crossing of one name are three things. */
  @Test
  void bareNameIsTheTown() {
    Claim ofCrossing = claim(PORT, "lb:population", literal("5", "xsd:integer"));
    Claim ofTown = claim(Mention.of("Khorgos", "County"), "lb:population", ofCrossing.object());
    assertTrue(accepts("Khorgos\tlb:population\t5\t", ofTown));
    assertFalse(accepts("Khorgos\tlb:population\t5\t", ofCrossing));
    assertTrue(accepts("Khorgos border crossing\tlb:population\t5\t", ofCrossing));
    assertFalse(accepts("Khorgos border crossing\tlb:population\t5\t", ofTown));
  }

  @Test
  void labelsNameThings() {
    Claim label =
        claim(Mention.of("Dostyk", "Place"), "skos:altLabel", new Value.Name("Дружба", "ru", "d"));
    assertTrue(accepts("Дружба\tskos:altLabel\tДружба@ru\t", label));
    assertFalse(accepts("Дружба\tskos:altLabel\tDruzhba@ru\t", label));
  }
}
