package landbridge.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The letters of each reading and their sounds, by {@code reading-letters.tsv}. */
final class SoundLetters {
  private static final Map<String, SoundLetters> ALL = read();

  private final Map<String, String> sounds = new HashMap<>();
  private int longest = 1;

  private SoundLetters() {}

  static SoundLetters of(Reading reading) {
    return ALL.getOrDefault(reading.slug(), new SoundLetters());
  }

  /** Letters at an offset and how they are heard. */
  record Heard(String letters, String sound) {}

  /** The longest letters of the reading at an offset of a word; null where it has none. */
  @Nullable Heard at(String word, int at) {
    for (int length = Math.min(longest, word.length() - at); length > 0; length--) {
      String letters = word.substring(at, at + length);
      String sound = sounds.get(letters);
      if (sound != null) {
        return new Heard(letters, sound);
      }
    }
    return null;
  }

  private void put(String letters, String sound) {
    sounds.put(letters, sound);
    longest = Math.max(longest, letters.length());
  }

  private static Map<String, SoundLetters> read() {
    Map<String, Map<String, String>> own = new HashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(SoundLetters.class, "reading-letters.tsv")) {
      own.computeIfAbsent(row.get("reading"), r -> new HashMap<>())
          .put(row.get("letters"), row.get("sound"));
    }
    Map<String, SoundLetters> all = new HashMap<>();
    for (Reading reading : Reading.all()) {
      SoundLetters letters = new SoundLetters();
      List<Reading> chain = new ArrayList<>(reading.chain());
      for (int at = chain.size() - 1; at >= 0; at--) {
        own.getOrDefault(chain.get(at).slug(), Map.of()).forEach(letters::put);
      }
      all.put(reading.slug(), letters);
    }
    Map<String, String> uyghur = uyghur(all.getOrDefault("turkic-latin", new SoundLetters()));
    Map<String, String> kazakh = kazakh(all.getOrDefault("kazakh-cyrillic", new SoundLetters()));
    all.computeIfPresent("uyghur-arabic", (slug, letters) -> letters.over(kazakh).over(uyghur));
    all.computeIfPresent("kazakh-arabic", (slug, letters) -> letters.over(uyghur).over(kazakh));
    return all;
  }

  private SoundLetters over(Map<String, String> letters) {
    letters.forEach(this::put);
    return this;
  }

  private static Map<String, String> uyghur(SoundLetters latin) {
    Map<String, String> sounds = new HashMap<>();
    for (UyghurLetters.Letter letter : UyghurLetters.all()) {
      StringBuilder plain = new StringBuilder();
      letter.uly().codePoints().forEach(c -> LetterFolds.append(plain, c));
      Heard heard = plain.isEmpty() ? null : latin.at(plain.toString(), 0);
      sounds.put(String.valueOf(letter.arabic()), heard == null ? "" : heard.sound());
    }
    return sounds;
  }

  private static Map<String, String> kazakh(SoundLetters cyrillic) {
    Map<String, String> sounds = new HashMap<>();
    KazakhLetters.byArabic()
        .forEach(
            (arabic, letter) -> {
              Heard heard = cyrillic.at(letter, 0);
              sounds.put(Character.toString(arabic), heard == null ? "" : heard.sound());
            });
    return sounds;
  }
}
