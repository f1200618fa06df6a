package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.extract.ProseRule;
import landbridge.names.ResourceTable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page on rules says what is true: its rule is added and read with, its notation tried. */
class RulesPageTest {

  private static final Path PAGE = Path.of("docs/rules.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```([a-z]+)(?: (\\S+))?\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):]+)\\)");
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)");

  /** What stands between fences, with the words behind the first one. */
  private record Block(String sort, String name, String text) {}

  private static List<Block> blocks(String sort) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    while (block.find()) {
      if (block.group(1).equals(sort)) {
        blocks.add(new Block(sort, String.valueOf(block.group(2)), block.group(3)));
      }
    }
    return blocks;
  }

  /** The worked example's file. */
  private static Block file() throws IOException {
    return blocks("rule").get(0);
  }

  @TestFactory
  Stream<DynamicTest> workedExampleYieldsItsClaims() throws IOException {
    ProseRule rule = ProseRule.parse(file().name(), file().text());
    List<ProseRule> rules = Stream.concat(ProseRule.all().stream(), Stream.of(rule)).toList();
    assertTrue(rule.examples().stream().filter(e -> !e.claims().isEmpty()).count() >= 2);
    assertTrue(rule.examples().stream().anyMatch(e -> e.claims().isEmpty()));
    return rule.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.sentence(),
                    () ->
                        assertEquals(
                            new TreeSet<>(example.claims()),
                            ProseRulesTest.claims(rules, rule, example))));
  }

  /** The property of the example is new, and declared as others are. */
  @Test
  void workedExampleDeclaresItsProperty() throws IOException {
    Model ontology = RDFDataMgr.loadModel("ontology/landbridge.ttl", Lang.TURTLE);
    StringBuilder turtle = new StringBuilder();
    ontology
        .getNsPrefixMap()
        .forEach((prefix, iri) -> turtle.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    turtle.append(blocks("turtle").get(0).text());
    Model declared = ModelFactory.createDefaultModel();
    RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(declared);
    Resource property = declared.listSubjects().next();
    assertFalse(ontology.containsResource(property), property + " is there already");
    assertTrue(property.hasProperty(RDFS.label) && property.hasProperty(RDFS.comment));
    assertTrue(file().text().contains(" lb:" + property.getLocalName() + " "));
  }

  /**
   * Below a pattern: {@code +} before a sentence that it fits, {@code -} before one it does not.
   */
  @TestFactory
  Stream<DynamicTest> notationFitsWhatItSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Block block : blocks("notation")) {
      for (String part : block.text().split("(?m)^pattern ")) {
        List<String> lines = part.lines().toList();
        lines.stream().skip(1).forEach(line -> tests.add(test(lines.get(0), line)));
      }
    }
    assertTrue(tests.size() > 25, () -> tests.size() + " sentences");
    return tests.stream();
  }

  private static DynamicTest test(String pattern, String line) {
    ProseRule rule = rule(pattern);
    ProseRule.Example example = new ProseRule.Example("", line.substring(2), List.of());
    return DynamicTest.dynamicTest(
        pattern + ": " + line,
        () ->
            assertEquals(
                line.startsWith("+ "),
                !ProseRulesTest.claims(List.of(rule), rule, example).isEmpty()));
  }

  /** A rule of the pattern alone, which notes of whatever fills its slots that it fits. */
  private static ProseRule rule(String pattern) {
    StringBuilder rule = new StringBuilder("pattern " + pattern + "\n");
    Matcher slot = SLOT.matcher(pattern);
    while (slot.find()) {
      rule.append("claim {" + slot.group(1) + "} lb:note \"fits\"\n");
    }
    return ProseRule.parse("page.rule", rule.toString());
  }

  /** No slot is missing from the page, and none of its links leads nowhere. */
  @Test
  void slotsAndLinksAreThere() throws IOException {
    String page = Files.readString(PAGE);
    ResourceTable.read(ProseRule.class, "slots.tsv")
        .forEach(row -> assertTrue(page.contains("{" + row.get("slot") + "}"), row.get("slot")));
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      assertTrue(Files.exists(Path.of("docs").resolve(link.group(1))), link.group(1));
    }
  }
}
