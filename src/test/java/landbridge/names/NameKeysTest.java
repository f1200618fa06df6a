package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NameKeysTest {
  private static final double LIMIT = 0.2;

  @TestFactory
  Stream<DynamicTest> everyFormMeetsItsFamily() {
    return Cases.of(
        NameKeysTest.class,
        "key-families.tsv",
        "family",
        row -> {
          List<Form> forms = Arrays.stream(row.get("forms").split(";")).map(Form::of).toList();
          List<String> apart =
              forms.stream()
                  .flatMap(
                      one ->
                          forms.stream()
                              .filter(other -> distance(one.text, other) > LIMIT)
                              .map(other -> one.text + " does not meet " + other))
                  .toList();
          assertTrue(apart.isEmpty(), () -> row.place() + apart);
        });
  }

  record Form(String text, String tag) {
    static Form of(String cell) {
      int at = cell.lastIndexOf('@');
      return new Form(cell.substring(0, at).strip(), cell.substring(at + 1).strip());
    }
  }

  /** The least distance at which typed text meets a stored form; 2 where they do not meet. */
  static double distance(String typed, Form stored) {
    double least = 2;
    for (NameKey key : NameKeys.ofQuery(typed)) {
      for (NameKey other : NameKeys.ofName(stored.text, stored.tag)) {
        if (meet(key, other)) {
          least = Math.min(least, SoundDistance.between(key.sound(), other.sound()));
        }
      }
    }
    return least;
  }

  private static boolean meet(NameKey key, NameKey other) {
    boolean characters = key.reading().equals("han") && other.reading().equals("han");
    return key.layer() == other.layer()
        && key.text().equals(other.text())
        && !(characters && key.layer() == Layer.SKELETON);
  }
}
