package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WrittenFormsTest {
  private static final List<String> TAGS =
      List.of(
          "ug-Arab",
          "ug-Latn",
          "kk-Cyrl",
          "kk-Arab",
          "mn-Cyrl",
          "zh-Hans",
          "zh-Hant",
          "zh-Latn-pinyin",
          "ug",
          "kk",
          "mn",
          "und",
          "");

  private static final List<Function<String, Optional<WrittenForm>>> RULES =
      List.of(
          UyghurLatin::uly,
          UyghurLatin::newScript,
          UyghurLatin::sasm,
          UyghurArabic::of,
          KazakhArabic::of,
          KazakhCyrillic::of,
          KazakhLatin::of,
          MongolianLatin::of,
          Palladius::of,
          HanTraditional::traditional,
          HanTraditional::simplified,
          name -> PinyinSpelling.of(name, "zh-Hans"));

  @TestFactory
  Stream<DynamicTest> makesTheForm() {
    return Cases.of(
        WrittenFormsTest.class,
        "written-forms.tsv",
        "phenomenon",
        row -> {
          List<String> made =
              WrittenForms.of(row.get("text"), row.get("tag")).stream()
                  .filter(form -> form.tag().equals(row.get("made")))
                  .map(WrittenForm::text)
                  .toList();
          assertEquals(List.of(row.get("form")), made, row.place());
        });
  }

  @TestFactory
  Stream<DynamicTest> makesNothing() {
    return Cases.of(
        WrittenFormsTest.class,
        "no-forms.tsv",
        "phenomenon",
        row ->
            assertEquals(List.of(), WrittenForms.of(row.get("text"), row.get("tag")), row.place()));
  }

  @Test
  void marksWhatIsUncertain() {
    assertEquals("hamza uncertain", KazakhArabic.of("қазір").orElseThrow().note());
    assertEquals("vowel harmony guessed", KazakhCyrillic.of("كاناتا").orElseThrow().note());
    assertTrue(UyghurLatin.sasm("قورغاس").orElseThrow().searchKeyOnly());
    assertTrue(UyghurLatin.newScript("قورغاس").orElseThrow().searchKeyOnly());
    assertFalse(UyghurLatin.uly("قورغاس").orElseThrow().searchKeyOnly());
    WrittenForm doubtful = PinyinSpelling.of("麦盖提县", "zh-Hans").orElseThrow();
    WrittenForm sure = PinyinSpelling.of("精河县", "zh-Hans").orElseThrow();
    assertTrue(doubtful.confidence() <= sure.confidence());
  }

  @Test
  void leavesNumbersOutOfRussian() {
    for (String name : List.of("六十一团", "61团", "兵团六十一团")) {
      assertTrue(
          WrittenForms.of(name, "zh-Hans").stream().noneMatch(f -> f.tag().startsWith("ru")), name);
    }
  }

  @Test
  void comesBackFromLatin() {
    for (String name :
        List.of("ئالاتاۋ ئېغىزى", "سانائەت رايونى", "باشلانغان", "موڭغۇل", "تىكئېرىق", "سىچۈەن")) {
      String latin = UyghurLatin.uly(name).orElseThrow().text();
      assertEquals(name, UyghurArabic.of(latin).orElseThrow().text(), latin);
    }
  }

  /** Words of consonants and vowels by turns, hemze before each first vowel, as Uyghur writes. */
  @Test
  void comesBackFromLatinForAnyWord() {
    long seed = RandomStrings.seed();
    System.out.println("random words with seed " + seed);
    Random random = new Random(seed);
    for (int count = 0; count < 5000; count++) {
      String word = uyghurWord(random);
      String latin = UyghurLatin.uly(word).orElseThrow().text();
      assertEquals(word, UyghurArabic.of(latin).orElseThrow().text(), latin);
    }
  }

  private static String uyghurWord(Random random) {
    String vowels = "اەوۇۆۈېى";
    String consonants = "بپتجچخدرزژسشغفقكگڭلمنھۋي";
    StringBuilder word = new StringBuilder();
    boolean open = true;
    for (int left = 1 + random.nextInt(8); left > 0; left--) {
      if (random.nextBoolean()) {
        word.append(open || random.nextInt(4) == 0 ? "ئ" : "");
        word.append(vowels.charAt(random.nextInt(vowels.length())));
        open = true;
      } else {
        word.append(consonants.charAt(random.nextInt(consonants.length())));
        open = false;
      }
    }
    return word.toString();
  }

  @Test
  void comesBackFromArabic() {
    for (String name : List.of("Қорғас", "Қарасу мәлі басқармасы", "Шәуешек", "Жеменей ауданы")) {
      String arabic = KazakhArabic.of(name).orElseThrow().text();
      assertEquals(name, KazakhCyrillic.of(arabic).orElseThrow().text(), arabic);
    }
  }

  @Test
  void comesBackFromTraditional() {
    for (String name : List.of("霍尔果斯", "乌鲁木齐", "塔什库尔干", "后旗", "于田", "准噶尔")) {
      String traditional = HanTraditional.traditional(name).orElseThrow().text();
      assertEquals(name, HanTraditional.simplified(traditional).orElseThrow().text(), traditional);
    }
  }

  @Test
  void neverThrows() {
    RandomStrings.some(RandomStrings.seed(), 3000)
        .forEach(
            text -> {
              TAGS.forEach(tag -> WrittenForms.of(text, tag).forEach(WrittenFormsTest::isSound));
              RULES.forEach(rule -> rule.apply(text).ifPresent(WrittenFormsTest::isSound));
            });
  }

  private static void isSound(WrittenForm form) {
    assertFalse(form.text().isBlank(), form::toString);
    assertEquals(Normal.nfc(form.text()), form.text(), form::toString);
  }

  @Test
  void staysQuickOnLongText() {
    for (String piece :
        List.of(
            "a", "霍爾", "قورغاس ", "ئ", "Қ-", "Қ", "cháng'", "\u0301", "\u0000", "\uD800", "9")) {
      String text = piece.repeat(100_000 / piece.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            RULES.forEach(rule -> rule.apply(text));
            TAGS.forEach(tag -> WrittenForms.of(text, tag));
          },
          piece);
    }
  }
}
