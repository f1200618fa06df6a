package landbridge.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.stream.Stream;
import landbridge.names.PlaceTypes.TypeWord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlaceTypesTest {
  @TestFactory
  Stream<DynamicTest> readsTypeWords() {
    return Cases.of(
        PlaceTypesTest.class,
        "place-types.tsv",
        "name",
        row -> {
          Optional<TypeWord> word = PlaceTypes.of(row.get("name"));
          assertEquals(row.get("class"), word.map(TypeWord::className).orElse("-"), row.place());
          assertEquals(row.get("specific"), word.map(TypeWord::specific).orElse("-"), row.place());
        });
  }

  @Test
  void neverLeavesAnEmptySpecific() {
    RandomStrings.some(RandomStrings.seed(), 2000)
        .map(PlaceTypes::of)
        .flatMap(Optional::stream)
        .forEach(word -> assertFalse(word.specific().isBlank(), word::toString));
  }
}
