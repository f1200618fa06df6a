package landbridge.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything. */
class MessagesTest {

  private static final Messages ENGLISH = Messages.of(InterfaceLanguage.all().get(0));

  static List<InterfaceLanguage> languages() {
    return InterfaceLanguage.all();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void saysAllThatEnglishSays(InterfaceLanguage language) {
    assertEquals(new TreeSet<>(ENGLISH.keys()), new TreeSet<>(Messages.of(language).keys()));
  }

  /** A straight apostrophe would quote what follows it. */
  @ParameterizedTest
  @MethodSource("languages")
  void hasNoStraightApostrophe(InterfaceLanguage language) {
    Messages messages = Messages.of(language);
    messages.keys().forEach(key -> assertFalse(messages.text(key, List.of()).contains("'"), key));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void takesAsManyValuesAsEnglish(InterfaceLanguage language) {
    Messages messages = Messages.of(language);
    for (String key : messages.keys()) {
      for (String place : List.of("{0}", "{1}", "{2}")) {
        assertEquals(
            ENGLISH.text(key, List.of()).contains(place),
            messages.text(key, List.of()).contains(place),
            key);
      }
    }
  }

  @Test
  void putsValuesIn() {
    assertEquals("Rows: 3.", ENGLISH.text("results.count", List.of("3")));
  }

  @Test
  void knowsNoOtherKey() {
    assertThrows(IllegalArgumentException.class, () -> ENGLISH.text("no.such.key", List.of()));
  }

  @Test
  void choosesByPrimaryLanguage() {
    assertEquals("ug", InterfaceLanguage.of(List.of("fr", "ug-CN", "en")).code());
    assertEquals("zh", InterfaceLanguage.of(List.of("zh-TW")).code());
    assertEquals("en", InterfaceLanguage.of(List.of("*")).code());
    assertEquals("en", InterfaceLanguage.of(List.of()).code());
  }
}
