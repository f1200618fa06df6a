package landbridge.resolve;

import static landbridge.resolve.Article.name;
import static landbridge.resolve.Article.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import landbridge.extract.Claim;
import landbridge.extract.Extraction;
import landbridge.extract.Mention;
import landbridge.extract.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided does not depend on the order of the documents, nor on how many threads read. */
class OrderTest {

  private static final List<String> NAMES =
      List.of("Jilin", "Bole", "Bortala", "Lanxin", "Yining", "Yining County", "Xinjiang");
  private static final List<String> TYPES =
      List.of("Country", "Region", "Prefecture", "County", "Township", "Line", "Division");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shuffledDocumentsDecideAlike(long seed) {
    Random random = new Random(seed);
    List<Article> articles = articles(random);
    List<Claim> claims = articles.stream().flatMap(a -> a.extraction().claims().stream()).toList();
    List<Statement> expected = statements(Article.resolver(articles), claims);
    for (int turn = 0; turn < 5; turn++) {
      Collections.shuffle(articles, random);
      assertEquals(
          expected, statements(Article.resolver(articles), claims), "shuffled with seed " + seed);
    }
  }

  @Test
  void threadsDecideAlike() throws Exception {
    long seed = 20231108;
    List<Article> articles = articles(new Random(seed));
    List<Claim> claims = articles.stream().flatMap(a -> a.extraction().claims().stream()).toList();
    List<Statement> expected = statements(Article.resolver(articles), claims);
    ForkJoinPool pool = new ForkJoinPool(8);
    try {
      for (int turn = 0; turn < 5; turn++) {
        Survey survey = new Survey();
        List<Extraction> extractions = articles.stream().map(Article::extraction).toList();
        pool.submit(() -> extractions.parallelStream().forEach(survey::add)).get();
        Resolver resolver = new Resolver(survey);
        List<Statement> statements =
            pool.submit(() -> claims.parallelStream().map(resolver::resolve).toList()).get();
        assertEquals(expected, statements, "by eight threads, seed " + seed);
      }
    } finally {
      pool.shutdown();
    }
  }

  private static List<Statement> statements(Resolver resolver, List<Claim> claims) {
    return claims.stream().map(resolver::resolve).toList();
  }

  /** Articles that quarrel: few names, few values, many claims. */
  private static List<Article> articles(Random random) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean report = random.nextBoolean();
      Article article = report ? Article.report("report-" + i) : Article.of(thing(random));
      for (int claim = 0; claim < 6; claim++) {
        say(article, random);
      }
      articles.add(article);
    }
    return articles;
  }

  private static void say(Article article, Random random) {
    Mention subject = thing(random);
    switch (random.nextInt(5)) {
      case 0 -> article.says(subject, "lb:population", number(random.nextInt(4)));
      case 1 ->
          article
              .says(subject, "lb:population", number(random.nextInt(4)))
              .asOf(String.valueOf(2010 + random.nextInt(3)));
      case 2 -> article.says("skos:altLabel", name(any(NAMES, random), "en"));
      case 3 -> article.says(subject, "skos:prefLabel", name(any(NAMES, random), "en"));
      default -> article.says(subject, "lb:partOf", new Value.Thing(thing(random)));
    }
  }

  private static Mention thing(Random random) {
    return Mention.of(any(NAMES, random), any(TYPES, random));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
