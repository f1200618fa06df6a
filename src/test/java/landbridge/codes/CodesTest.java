package landbridge.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import landbridge.codes.Parsed.Invalid;
import landbridge.codes.Parsed.Valid;
import landbridge.names.Cases;
import landbridge.names.Cases.Case;
import landbridge.names.RandomStrings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CodesTest {
  private static final List<String> HINTS =
      List.of("gbt2260", "kato", "iso3166-2", "esr", "telecode", "unlocode", "Code", "Postal Code");

  @TestFactory
  Stream<DynamicTest> readsWrittenCodes() {
    return Cases.of(CodesTest.class, "codes.tsv", "phenomenon", CodesTest::assertRead);
  }

  private static void assertRead(Case row) {
    String hint = row.get("hint").equals("-") ? null : row.get("hint");
    Parsed parsed = Codes.parse(row.get("written"), hint);
    if (parsed instanceof Invalid invalid) {
      assertEquals("", row.get("scheme"), () -> row.place() + " " + invalid);
      assertEquals(row.get("at"), Integer.toString(invalid.at()), row.place() + invalid.reason());
      assertTrue(invalid.reason().contains(row.get("reason")), row.place() + invalid.reason());
    } else if (parsed instanceof Valid valid) {
      assertEquals(
          new Code(row.get("scheme"), row.get("notation"), row.get("written")),
          valid.value(),
          row.place());
    }
  }

  @TestFactory
  Stream<DynamicTest> readsDigitsOfDivisions() {
    return Cases.of(
        CodesTest.class,
        "digits.tsv",
        "notation",
        row -> {
          String code = row.get("notation");
          assertEquals(
              row.get("level"), Gbt2260.level(code).map(Enum::name).orElse(""), row.place());
          assertEquals(row.get("parent"), Gbt2260.parent(code).orElse(""), row.place());
          assertEquals(row.get("kind"), Gbt2260.kindByHundred(code).orElse(""), row.place());
          assertEquals(row.row().list("admits"), Gbt2260.kindsAdmitted(code), row.place());
        });
  }

  @TestFactory
  Stream<DynamicTest> climbsKato() {
    return Cases.of(
        CodesTest.class,
        "kato-parents.tsv",
        "notation",
        row ->
            assertEquals(
                row.get("parent"), Kato.parent(row.get("notation")).orElse(""), row.place()));
  }

  @Test
  void allWrittenFormsAreOneCode() {
    List<String> forms =
        List.of("652702001", "65 27 02 001", "652702001000", "６５２７０２００１", " 652702001 ");
    assertEquals(
        1,
        forms.stream()
            .map(form -> Codes.parse(form, "gbt2260").code().orElseThrow().notation())
            .distinct()
            .count());
  }

  @Test
  void checksEveryEsrDigit() {
    Random random = new Random(708507);
    for (int i = 0; i < 1000; i++) {
      String five = String.format("%05d", random.nextInt(100_000));
      int check = Esr.checkDigit(five);
      assertTrue(Esr.parse(five + check).code().isPresent(), five);
      assertTrue(Esr.parse(five + (check + 1) % 10).code().isEmpty(), five);
    }
    assertThrows(IllegalArgumentException.class, () -> Esr.checkDigit("7085"));
  }

  @Test
  void refusesNoStringByThrowing() {
    RandomStrings.some(RandomStrings.seed(), 1000)
        .forEach(text -> HINTS.forEach(hint -> assertConsistent(text, hint)));
    assertTrue(Codes.parse("6".repeat(1_000_000), null).code().isEmpty());
  }

  private static void assertConsistent(String text, String hint) {
    Parsed parsed = Codes.parse(text, hint);
    if (parsed instanceof Invalid invalid) {
      assertTrue(invalid.at() >= 0 && invalid.at() <= text.length(), text);
    }
    parsed
        .code()
        .ifPresent(
            code ->
                assertEquals(
                    code.notation(),
                    Codes.parse(code.notation(), hint).code().orElseThrow().notation(),
                    text));
  }
}
