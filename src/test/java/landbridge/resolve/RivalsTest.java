package landbridge.resolve;

import static landbridge.resolve.Article.name;
import static landbridge.resolve.Article.number;
import static landbridge.resolve.Article.resolver;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import org.junit.jupiter.api.Test;

/** Rival values stay; ranks say which of them the facts graph shows. */
class RivalsTest {

  private static final Mention BOLE = Mention.of("Bole", "County");
  private static final Mention WENQUAN = Mention.of("Wenquan County", "County");

  /** Rank and showing of every claim about one property, in the order of the documents. */
  private static String ranks(String property, Article... articles) {
    Resolver resolver = resolver(Arrays.asList(articles));
    List<String> ranks = new ArrayList<>();
    for (Article article : articles) {
      article.extraction().claims().stream()
          .filter(claim -> claim.property().equals(property))
          .map(resolver::resolve)
          .forEach(s -> ranks.add(s.rank() + (s.shown() ? " shown" : "")));
    }
    return String.join(", ", ranks);
  }

  private static Article bole(long population) {
    return Article.of(BOLE).says("lb:population", number(population));
  }

  private static Article table(String slug, long population) {
    return Article.report(slug).says(BOLE, "lb:population", number(population));
  }

  @Test
  void aloneIsNormalAndShown() {
    assertEquals("NORMAL shown", ranks("lb:population", bole(1)));
  }

  @Test
  void agreeingIsNormalAndShown() {
    assertEquals("NORMAL shown, NORMAL shown", ranks("lb:population", bole(1), table("a", 1)));
  }

  @Test
  void ownArticleOutweighsTables() {
    assertEquals(
        "PREFERRED shown, NORMAL, NORMAL",
        ranks("lb:population", bole(1), table("a", 2).asOf("2020"), table("b", 2).asOf("2020")));
  }

  @Test
  void whatLastsOutweighsWhatEnded() {
    assertEquals(
        "NORMAL, PREFERRED shown", ranks("lb:population", bole(1).until("2012"), table("a", 2)));
    assertEquals("NORMAL shown", ranks("lb:population", bole(1).until("2012")));
  }

  @Test
  void laterDateOutweighsEarlier() {
    assertEquals(
        "NORMAL, PREFERRED shown",
        ranks("lb:population", table("a", 1).asOf("2010"), table("b", 2).asOf("2020")));
    assertEquals(
        "NORMAL, PREFERRED shown",
        ranks("lb:population", table("a", 1), table("b", 2).asOf("1990")));
  }

  @Test
  void laterMonthOutweighsItsYear() {
    assertEquals(
        "NORMAL, PREFERRED shown",
        ranks("lb:population", table("a", 1).asOf("2020"), table("b", 2).asOf("2020-11")));
  }

  @Test
  void datesOfOneArticleAreRanked() {
    Article two = bole(141593).asOf("2010").says("lb:population", number(125968)).asOf("2020");
    assertEquals("NORMAL, PREFERRED shown", ranks("lb:population", two));
  }

  @Test
  void moreDocumentsOutweighFewer() {
    assertEquals(
        "NORMAL, PREFERRED shown, PREFERRED shown",
        ranks("lb:population", table("a", 1), table("b", 2), table("c", 2)));
  }

  @Test
  void oneDocumentCountsOnce() {
    Article twice = table("a", 1).says(BOLE, "lb:population", number(1));
    assertEquals(
        "NORMAL shown, NORMAL shown, NORMAL shown", ranks("lb:population", twice, table("b", 2)));
  }

  @Test
  void twoNamesInOneDocumentCountOnce() {
    Mention region = Mention.of("Xinjiang", "Region");
    Mention full = Mention.of("Xinjiang Uyghur Autonomous Region", "Region");
    Article twice =
        Article.report("a")
            .says(region, "lb:population", number(1))
            .says(full, "lb:population", number(1));
    Article once = Article.report("b").says(region, "lb:population", number(2));
    assertEquals("NORMAL shown, NORMAL shown, NORMAL shown", ranks("lb:population", twice, once));
  }

  @Test
  void equalWeightShowsBoth() {
    assertEquals(
        "NORMAL shown, NORMAL shown", ranks("lb:population", table("a", 1), table("b", 2)));
  }

  @Test
  void equalWeightUnderAThirdShowsBoth() {
    assertEquals(
        "NORMAL shown, NORMAL shown, NORMAL",
        ranks(
            "lb:population",
            table("a", 1).asOf("2020"),
            table("b", 2).asOf("2020"),
            table("c", 3)));
  }

  @Test
  void oneNameALanguageIsChosen() {
    Article names =
        Article.report("a")
            .says(BOLE, "skos:prefLabel", name("博樂市", "zh-Hans"))
            .says(BOLE, "skos:prefLabel", name("博乐市", "zh-Hans"))
            .says(BOLE, "skos:prefLabel", name("بۆرتالا", "ug-Arab"));
    assertEquals("NORMAL, PREFERRED shown, NORMAL shown", ranks("skos:prefLabel", names));
  }

  @Test
  void setOfANameIsNoRival() {
    Article names =
        Article.report("a")
            .says(BOLE, "skos:prefLabel", new Value.Name("博乐市", "zh-Hans", "one"))
            .says(BOLE, "skos:prefLabel", new Value.Name("博乐市", "zh-Hans", "two"));
    assertEquals("NORMAL shown, NORMAL shown", ranks("skos:prefLabel", names));
  }

  @Test
  void manyValuedHasNoRivals() {
    Article names =
        Article.report("a")
            .says(BOLE, "skos:altLabel", name("Bortala", "en"))
            .says(BOLE, "skos:altLabel", name("Börtala", "en"));
    assertEquals("NORMAL shown, NORMAL shown", ranks("skos:altLabel", names));
  }

  /** In SKOS the preferred name is not an alternative one as well. */
  @Test
  void labelIsNoAlternative() {
    Article own = Article.of(BOLE).says("skos:altLabel", name("Bole", "en"));
    Article other = Article.report("a").says(BOLE, "skos:altLabel", name("Bole", "en"));
    assertEquals("NORMAL, NORMAL", ranks("skos:altLabel", own, other));
  }

  @Test
  void sameNameInAnotherLanguageIsOne() {
    Article own = Article.of(BOLE).says("skos:altLabel", name("Bole", "zh-Latn-pinyin"));
    assertEquals("NORMAL shown", ranks("skos:altLabel", own));
  }

  @Test
  void outweighedLabelIsAnAlternative() {
    Article table =
        Article.report("a")
            .says(BOLE, "rdfs:label", name("Bole City", "en"))
            .says(BOLE, "skos:altLabel", name("Bole City", "en"));
    assertEquals("PREFERRED shown, NORMAL", ranks("rdfs:label", Article.of(BOLE), table));
    assertEquals("NORMAL shown", ranks("skos:altLabel", Article.of(BOLE), table));
  }

  @Test
  void holesAreNoRivals() {
    assertEquals(
        "NORMAL shown, NORMAL",
        ranks(
            "lb:population",
            table("a", 1),
            Article.report("b").says(BOLE, "lb:population", new Value.Missing(null))));
  }

  @Test
  void otherThingsAreNoRivals() {
    Article other = Article.report("a").says(WENQUAN, "lb:population", number(2));
    assertEquals("NORMAL shown, NORMAL shown", ranks("lb:population", bole(1), other));
  }

  /** Spellings of one thing's name meet before values are weighed. */
  @Test
  void spellingsOfOneThingAreRivals() {
    Mention turned = Mention.of("Mongolian Autonomous Prefecture of Bortala", "Prefecture");
    Mention marked = Mention.of("Börtala Mongol Autonomous Prefecture", "Prefecture");
    Article own = Article.of(marked).says("lb:population", number(1));
    Article other = Article.report("a").says(turned, "lb:population", number(2));
    assertEquals("PREFERRED shown, NORMAL", ranks("lb:population", own, other));
  }
}
