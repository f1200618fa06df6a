package landbridge.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A way in which the letters of a script can be heard, by {@code readings.tsv}.
 *
 * @param slug its name in keys
 * @param script the script it reads
 * @param base the reading whose letters serve besides its own; empty if none
 * @param tags language tags of the stored names read so
 * @param generics tags of the generic words that may stand in what is typed
 * @param typed whether what is typed in the script is read so
 * @param words how people call it
 */
record Reading(
    String slug,
    Script script,
    String base,
    List<String> tags,
    List<String> generics,
    boolean typed,
    String words) {
  static final String HAN = "han";
  static final String PINYIN = "pinyin";
  private static final Map<String, Reading> ALL = read();
  private static final Map<Script, List<Reading>> IN =
      ALL.values().stream().collect(Collectors.groupingBy(Reading::script));

  static Optional<Reading> named(String slug) {
    return Optional.ofNullable(ALL.get(slug));
  }

  static Iterable<Reading> all() {
    return ALL.values();
  }

  /** The reading of a stored name; empty for scripts that are not read. */
  static Optional<Reading> ofTag(String tag, Script script) {
    int generated = tag.indexOf("-t-");
    String target = generated < 0 ? tag : tag.substring(0, generated);
    String language = target.split("-", 2)[0];
    Optional<Reading> best = Optional.empty();
    int length = -1;
    for (Reading reading : in(script)) {
      for (String served : reading.tags) {
        boolean fits =
            served.equals("*")
                || target.equals(served)
                || target.startsWith(served + "-")
                || (language + "-" + script.code()).equals(served);
        int weight = served.equals("*") ? 0 : served.length();
        if (fits && weight > length) {
          best = Optional.of(reading);
          length = weight;
        }
      }
    }
    return best;
  }

  /**
   * The readings of what somebody typed, first those to whose alphabet no letter is foreign; of
   * Latin letters no alphabet tells a language.
   */
  static List<Reading> ofTyped(String text, Script script) {
    List<Reading> typed = in(script).stream().filter(Reading::typed).toList();
    if (script != Script.ARAB && script != Script.CYRL) {
      return typed;
    }
    LanguageEvidence evidence = LanguageEvidence.in(text, script);
    return typed.stream()
        .sorted(Comparator.comparing(reading -> reading.isForeign(evidence)))
        .toList();
  }

  private boolean isForeign(LanguageEvidence evidence) {
    return generics.stream().anyMatch(tag -> evidence.foreignTo(tag).isPresent());
  }

  /** The tags of the languages whose generic words may stand in what is typed in a script. */
  static List<String> genericTags(Script script) {
    return in(script).stream().flatMap(reading -> reading.generics.stream()).distinct().toList();
  }

  private static List<Reading> in(Script script) {
    return IN.getOrDefault(script, List.of());
  }

  /** The reading and the bases behind it, nearest first. */
  List<Reading> chain() {
    List<Reading> chain = new ArrayList<>(List.of(this));
    for (Reading at = this; !at.base.isEmpty(); ) {
      at = named(at.base).orElseThrow();
      chain.add(at);
    }
    return chain;
  }

  private static Map<String, Reading> read() {
    Map<String, Reading> all = new LinkedHashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(Reading.class, "readings.tsv")) {
      Reading reading =
          new Reading(
              row.get("reading"),
              Script.valueOf(LetterCase.upper(row.get("script"))),
              row.get("base"),
              row.list("tags"),
              row.list("generics"),
              row.get("typed").equals("yes"),
              row.get("words"));
      all.put(reading.slug, reading);
    }
    return all;
  }
}
