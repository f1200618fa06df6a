package landbridge.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import landbridge.names.Cases;
import landbridge.names.RandomStrings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Numbers, quantities and dates, a row of a table each. */
class ValuesTest {

  @TestFactory
  Stream<DynamicTest> readsNumbersWholeOrNot() {
    return cases(
        "numbers.tsv",
        row -> {
          String text = row.get("text");
          Optional<Numbers.Found> found = Numbers.leading(text);
          assertEquals(
              row.get("value"), found.map(n -> n.value().toPlainString()).orElse("-"), row.place());
          String rest = found.map(n -> text.substring(n.end()).strip()).orElse("");
          assertEquals(row.get("rest").strip(), rest, row.place());
        });
  }

  @TestFactory
  Stream<DynamicTest> readsQuantitiesWholeOrNot() {
    return cases(
        "quantities.tsv",
        row -> {
          Optional<Quantity> read = Quantity.read(row.get("text"));
          assertEquals(
              row.get("value"),
              read.map(q -> q.literal(q.isWhole()).lexical()).orElse("-"),
              row.place());
          assertEquals(row.get("unit"), read.map(q -> orEmpty(q.unit())).orElse(""), row.place());
          assertEquals(
              row.get("approximate").equals("yes"),
              read.map(Quantity::approximate).orElse(false),
              row.place());
          assertEquals(row.get("year"), read.map(q -> orEmpty(q.year())).orElse(""), row.place());
        });
  }

  @TestFactory
  Stream<DynamicTest> readsDatesAsPreciseAsTheyAre() {
    return cases(
        "dates.tsv",
        row -> {
          Optional<Value.Literal> date = Dates.read(row.get("text")).map(Dates.Found::value);
          assertEquals(row.get("value"), date.map(Value.Literal::lexical).orElse("-"), row.place());
          assertEquals(
              row.get("datatype"), date.map(Value.Literal::datatype).orElse(""), row.place());
        });
  }

  @Test
  void readsBackWhatIsGrouped() {
    long seed = RandomStrings.seed();
    System.out.println("random numbers with seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      long number = random.nextLong(1L << random.nextInt(1, 62));
      String grouped = String.format(Locale.ROOT, "%,d", number);
      assertEquals(
          Optional.of(BigDecimal.valueOf(number)),
          Numbers.leading(grouped).map(Numbers.Found::value));
    }
  }

  @Test
  void neverThrowsAtAText() {
    RandomStrings.some(RandomStrings.seed(), 5000)
        .forEach(
            text -> {
              Numbers.leading(text);
              Quantity.read(text);
              Dates.read(text);
              Dates.firstDay(text);
            });
  }

  private static Stream<DynamicTest> cases(
      String file, java.util.function.Consumer<Cases.Case> check) {
    return Cases.of(ValuesTest.class, file, "phenomenon", check);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
