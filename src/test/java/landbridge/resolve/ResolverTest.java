package landbridge.resolve;

import static landbridge.resolve.Article.name;
import static landbridge.resolve.Article.resolver;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import org.junit.jupiter.api.Test;

/** Which thing a mention is, where more than its own words must be known. */
class ResolverTest {

  private static final Mention RAILWAY = Mention.of("Lanzhou–Xinjiang railway", "Line");
  private static final Mention LANXIN = Mention.of("Lanxin Railway", "Line");
  private static final Mention JILIN_CITY = Mention.of("Jilin", "Prefecture");
  private static final Mention JILIN = Mention.of("Jilin", "Region");
  private static final Mention BORTALA =
      new Mention(
          "Mongolian Autonomous Prefecture of Bortala",
          "Prefecture",
          "autonomous-prefecture",
          null);

  private static Article railway() {
    return Article.of(RAILWAY).says("skos:altLabel", name("Lanxin railway", "en"));
  }

  private static Article using(Mention thing) {
    return Article.report("report").says(thing, "skos:altLabel", name(thing.name(), "en"));
  }

  @Test
  void articlesAliasJoinsLines() {
    assertEquals(
        "id/lanzhou-xinjiang-railway", resolver(List.of(railway(), using(LANXIN))).path(LANXIN));
  }

  @Test
  void withoutArticleTheyAreTwo() {
    Article elsewhere =
        Article.report("other").says(RAILWAY, "skos:altLabel", name("Lanxin railway", "en"));
    assertEquals("id/lanxin-railway", resolver(List.of(elsewhere, using(LANXIN))).path(LANXIN));
  }

  @Test
  void ownArticleKeepsItsThing() {
    assertEquals(
        "id/lanxin-railway", resolver(List.of(railway(), Article.of(LANXIN))).path(LANXIN));
  }

  @Test
  void rowOfATableKeepsItsThing() {
    Article table = Article.report("list").says(LANXIN, "rdfs:label", name("Lanxin Railway", "en"));
    assertEquals("id/lanxin-railway", resolver(List.of(railway(), table)).path(LANXIN));
  }

  @Test
  void aliasOfTwoJoinsNeither() {
    Article second =
        Article.of(Mention.of("Second Lanxin railway", "Line"))
            .says("skos:altLabel", name("Lanxin railway", "en"));
    assertEquals("id/lanxin-railway", resolver(List.of(railway(), second)).path(LANXIN));
  }

  @Test
  void aliasJoinsItsClassOnly() {
    assertEquals(
        "id/lanxin-railway",
        resolver(List.of(railway())).path(Mention.of("Lanxin Railway", "Organisation")));
  }

  @Test
  void aliasFoldsMarksAndCase() {
    Article article =
        Article.of(Mention.of("Alashankou", "County"))
            .says("skos:altLabel", name("Ālāshān Kǒu", "zh-Latn-pinyin"))
            .says("skos:altLabel", name("Alataw", "en"));
    assertEquals("id/alashankou", resolver(List.of(article)).path(Mention.of("ALATAW", "County")));
  }

  @Test
  void shortAutonomousNameJoins() {
    Article report =
        using(Mention.of("Alataw Pass", "Pass")).says("lb:locatedIn", new Value.Thing(BORTALA));
    Resolver resolver = resolver(List.of(report));
    String path = "id/bortala-mongol-autonomous-prefecture";
    assertEquals(path, resolver.path(BORTALA));
    for (String name :
        List.of("Bortala", "Börtala", "BORTALA", "Börtala Mongol Autonomous Prefecture")) {
      assertEquals(path, resolver.path(Mention.of(name, "Prefecture")), name);
    }
    assertEquals("id/bortala", resolver.path(Mention.of("Bortala", "County")), "a city");
  }

  @Test
  void shortCountyNameIsAnother() {
    Article county = Article.of(new Mention("Yining County", "County", "county", null));
    Article prefecture =
        Article.of(new Mention("Tacheng Prefecture", "Prefecture", "prefecture", null));
    Resolver resolver = resolver(List.of(county, prefecture));
    assertEquals("id/yining", resolver.path(Mention.of("Yining", "County")));
    assertEquals("id/tacheng", resolver.path(Mention.of("Tacheng", "County")));
    assertEquals("id/tacheng", resolver.path(Mention.of("Tacheng", "Prefecture")));
  }

  @Test
  void provinceAndCityAreTwo() {
    Article city = Article.of(JILIN_CITY).says("lb:partOf", new Value.Thing(JILIN));
    Resolver resolver = resolver(List.of(city, Article.of(JILIN)));
    assertEquals("id/jilin", resolver.path(JILIN));
    assertEquals("id/jilin.jilin", resolver.path(JILIN_CITY));
    assertEquals(
        "id/jilin", resolver.path(new Mention("Jilin Province", "Region", "province", null)));
  }

  @Test
  void cityWithoutWholeIsToldByLevel() {
    Resolver resolver = resolver(List.of(Article.of(JILIN_CITY), Article.of(JILIN)));
    assertEquals("id/jilin", resolver.path(JILIN));
    assertEquals("id/jilin.prefecture", resolver.path(JILIN_CITY));
  }

  @Test
  void cityAloneHasThePlainSlug() {
    assertEquals("id/jilin", resolver(List.of(Article.of(JILIN_CITY))).path(JILIN_CITY));
  }

  @Test
  void aliasOfAToldCityIsTheCity() {
    Article city =
        Article.of(JILIN_CITY)
            .says("skos:altLabel", name("Kirin", "en"))
            .says("lb:partOf", new Value.Thing(JILIN));
    Resolver resolver = resolver(List.of(city, Article.of(JILIN)));
    assertEquals("id/jilin.jilin", resolver.path(Mention.of("Kirin", "Prefecture")));
  }

  @Test
  void nearestOfSeveralWholesTells() {
    Article city =
        Article.of(JILIN_CITY)
            .says("lb:partOf", new Value.Thing(JILIN))
            .says("lb:partOf", Value.thing("China", "Country"));
    assertEquals("id/jilin.jilin", resolver(List.of(city, Article.of(JILIN))).path(JILIN_CITY));
  }

  @Test
  void documentsAreDocuments() {
    assertEquals("doc/khorgos", resolver(List.of()).path(Mention.document("khorgos")));
    assertNotEquals("doc/khorgos", resolver(List.of()).path(Mention.of("khorgos", Mention.THING)));
  }

  @Test
  void objectsAreThingsToo() {
    Article station =
        Article.of(Mention.of("Alashankou railway station", "Station"))
            .says("lb:onLine", new Value.Thing(LANXIN));
    Resolver resolver = resolver(List.of(railway(), station));
    Statement statement = resolver.resolve(station.claim(1));
    assertEquals("id/alashankou-railway-station", statement.subject());
    assertEquals(new Term.Thing("id/lanzhou-xinjiang-railway"), statement.object());
    assertEquals(Rank.NORMAL, statement.rank());
  }

  @Test
  void holesAreNotShown() {
    Article article = Article.of(LANXIN).says("lb:trackGaugeMm", new Value.Missing(null));
    Statement hole = resolver(List.of(article)).resolve(article.claim(1));
    assertEquals(false, hole.shown());
    assertInstanceOf(Term.Plain.class, hole.object());
  }

  @Test
  void unresolvedThingIsNoPlainTerm() {
    assertThrows(
        IllegalArgumentException.class, () -> new Term.Plain(Value.thing("China", "Country")));
  }
}
