package landbridge.lookup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import landbridge.names.ResourceTable;

/**
 * Places that are not, to measure lookup with: any number of them, the same from one seed
 * everywhere, each made when it is asked for. Their names are made of the sounds in {@code
 * synthetic.tsv}, in several scripts.
 */
final class SyntheticPlaces {

  /** Names that a place has on average, those made of them not counted. */
  static final double NAMES_EACH = 2.5;

  private static final List<ResourceTable.Row> ROWS =
      ResourceTable.read(SyntheticPlaces.class, "synthetic.tsv");
  private static final List<ResourceTable.Row> ONSETS = rows("onset");
  private static final List<ResourceTable.Row> VOWELS = rows("vowel");
  private static final List<ResourceTable.Row> CODAS = rows("coda");
  private static final List<ResourceTable.Row> GENERICS = rows("generic");
  private static final int[] HAN = rows("han").get(0).get("la").codePoints().toArray();
  private static final String BASE = "https://example.org/synthetic/";
  private static final List<String> COLUMNS = List.of("la", "ug", "kc", "ka", "ru");
  private static final List<String> TAGS = List.of("en", "ug-Arab", "kk-Cyrl", "kk-Arab", "ru");

  private final long seed;

  SyntheticPlaces(long seed) {
    this.seed = seed;
  }

  private static List<ResourceTable.Row> rows(String part) {
    return ROWS.stream().filter(row -> row.get("part").equals(part)).toList();
  }

  /** The first so many places. */
  Iterator<Place> first(long count) {
    return LongStream.range(0, count).mapToObj(this::place).iterator();
  }

  /** A place by its number. */
  Place place(long number) {
    SplittableRandom random = random(number);
    ResourceTable.Row generic = pick(GENERICS, random);
    List<ResourceTable.Row> sounds = sounds(random);
    List<PlaceName> names = new ArrayList<>();
    for (int column = 0; column < COLUMNS.size(); column++) {
      if (random.nextDouble() < 0.38) {
        String name = capital(written(sounds, COLUMNS.get(column)));
        String word = random.nextBoolean() ? " " + generic.get(COLUMNS.get(column)) : "";
        names.add(PlaceName.attested(new Label(name + word, TAGS.get(column))));
      }
    }
    if (names.isEmpty() || random.nextDouble() < 0.5) {
      names.add(PlaceName.attested(new Label(han(random) + generic.get("zh"), "zh-Hans")));
    }
    String region = BASE + "region-" + number % 30;
    String county = BASE + "county-" + number % 3000;
    return new Place(
        iri(number),
        names.stream().map(PlaceName::form).toList(),
        List.of(generic.get("kind")),
        List.of("Place", "Division", generic.get("kind").equals("county") ? "County" : "Township"),
        List.of(county, region),
        null,
        List.of(),
        names);
  }

  static String iri(long number) {
    return BASE + number;
  }

  /** What the place sounds like, in Latin letters, whatever scripts its names are written in. */
  String latin(long number) {
    SplittableRandom random = random(number);
    pick(GENERICS, random);
    return capital(written(sounds(random), "la"));
  }

  private SplittableRandom random(long number) {
    return new SplittableRandom(seed * 1_000_000_007L + number);
  }

  private static List<ResourceTable.Row> sounds(SplittableRandom random) {
    List<ResourceTable.Row> sounds = new ArrayList<>();
    for (int syllables = random.nextInt(2, 5); syllables > 0; syllables--) {
      sounds.add(pick(ONSETS, random));
      sounds.add(pick(VOWELS, random));
      sounds.add(pick(CODAS, random));
    }
    return sounds;
  }

  private static String written(List<ResourceTable.Row> sounds, String column) {
    StringBuilder name = new StringBuilder();
    sounds.forEach(sound -> name.append(sound.get(column)));
    return name.toString();
  }

  private static String han(SplittableRandom random) {
    StringBuilder name = new StringBuilder();
    for (int count = random.nextInt(2, 5); count > 0; count--) {
      name.appendCodePoint(HAN[random.nextInt(HAN.length)]);
    }
    return name.toString();
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static ResourceTable.Row pick(List<ResourceTable.Row> rows, SplittableRandom random) {
    return rows.get(random.nextInt(rows.size()));
  }
}
