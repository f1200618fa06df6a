package landbridge.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.extract.Claim;
import landbridge.extract.Extractor;
import landbridge.extract.Mention;
import landbridge.extract.ProseRule;
import landbridge.source.DocumentParser;
import landbridge.source.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example in a rule's file yields what it says, and the rule is silent where it must be. */
class ProseRulesTest {

  @TestFactory
  Stream<DynamicTest> examplesYieldTheirClaims() {
    return ProseRule.all().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.slug() + ": " + example.sentence(),
                                () ->
                                    assertEquals(
                                        String.join("\n", new TreeSet<>(example.claims())),
                                        String.join(
                                            "\n", claims(ProseRule.all(), rule, example))))));
  }

  @Test
  void everyRuleHasItsExamples() {
    for (ProseRule rule : ProseRule.all()) {
      long yields = rule.examples().stream().filter(e -> !e.claims().isEmpty()).count();
      assertTrue(yields >= 2, () -> rule.slug() + " has " + yields + " examples that yield");
      assertTrue(yields < rule.examples().size(), () -> rule.slug() + " has none of silence");
      assertTrue(!rule.title().isEmpty(), () -> rule.slug() + " has no title");
    }
  }

  /**
   * What a rule claims of an example, as the rule's file would say it.
   *
   * @param rules all that read, the rule among them
   */
  static Set<String> claims(List<ProseRule> rules, ProseRule rule, ProseRule.Example example) {
    String text =
        example.title().isEmpty()
            ? "= Notes of a traveller =\n\n" + example.sentence() + "\n"
            : "= " + example.title() + " =\n\n" + example.sentence() + "\n";
    Set<String> claims = new TreeSet<>();
    for (Claim claim :
        Extractor.extract(DocumentParser.parse("example", "", new Text(text)), rules).claims()) {
      if (claim.rule().equals(rule.slug())) {
        claims.add(shown(claim));
      }
    }
    return claims;
  }

  private static String shown(Claim claim) {
    ClaimCells cells = ClaimCells.of(claim, Mention::name);
    List<String> qualifiers = new ArrayList<>();
    cells
        .qualifiers()
        .forEach(
            (property, values) -> values.forEach(value -> qualifiers.add(property + "=" + value)));
    String row = claim.subject().name() + " | " + cells.property() + " | " + cells.value();
    return qualifiers.isEmpty() ? row.strip() : row + " | " + String.join("; ", qualifiers);
  }
}
