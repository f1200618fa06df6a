package landbridge.names;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landbridge.names.Languages.Language;

/**
 * What a label such as "Kazakh (Arabic script)", {@code zh-Hans} or the infobox key {@code Uly}
 * says about the name beside it.
 *
 * @param tag the full tag, where the label leaves no choice
 * @param language the language, where it is named
 * @param script the script, where it is named
 */
record LanguageLabel(Optional<String> tag, Optional<Language> language, Optional<String> script) {

  private static final LanguageLabel NATIVE =
      new LanguageLabel(Optional.empty(), Optional.empty(), Optional.empty());
  private static final Pattern ALTERNATIVES = Pattern.compile("[/,;&+]| and | or ");
  private static final int LONGEST_PHRASE = 3;
  private static final int LONGEST_LABEL = 200;

  private static final Map<String, List<Meaning>> WORDS = words();
  private static final Map<String, String> KEYS = keys();

  /** One meaning of a word; {@code with} empty means in any company. */
  private record Meaning(String says, List<String> with) {
    boolean holdsFor(Optional<Language> language) {
      return with.isEmpty() || with.contains(language.map(Language::subtag).orElse("none"));
    }
  }

  /** Reads a label of any of these kinds; empty where a word of it is not known. */
  static Optional<LanguageLabel> read(String label) {
    return ofKey(label).or(() -> ofTag(label)).or(() -> ofWords(label));
  }

  /** Reads an infobox key such as {@code S2}. */
  static Optional<LanguageLabel> ofKey(String key) {
    String bare = key.strip().toLowerCase(Locale.ROOT);
    int end = bare.length();
    while (end > 1 && Character.isDigit(bare.charAt(end - 1))) {
      end--;
    }
    return Optional.ofNullable(KEYS.get(bare.substring(0, end))).flatMap(LanguageLabel::ofTag);
  }

  /** Reads a BCP 47 tag in any case, with hyphens or underscores. */
  static Optional<LanguageLabel> ofTag(String label) {
    String[] subtags = label.strip().replace('_', '-').split("-", 3);
    Optional<Language> language = Languages.ofSubtag(subtags[0].toLowerCase(Locale.ROOT));
    if (language.isEmpty() || subtags.length == 1) {
      return language.map(l -> new LanguageLabel(Optional.empty(), language, Optional.empty()));
    }
    return Optional.of(ofSubtags(language.get(), subtags));
  }

  private static LanguageLabel ofSubtags(Language language, String[] subtags) {
    String second = subtags[1].toLowerCase(Locale.ROOT);
    return switch (second) {
      case "hans", "cn", "sg" ->
          language.subtag().equals("zh") ? fixed(language, "zh-Hans") : bare(language);
      case "hant", "tw", "hk", "mo" ->
          language.subtag().equals("zh") ? fixed(language, "zh-Hant") : bare(language);
      default -> {
        if (second.length() != 4) {
          yield bare(language);
        }
        String script = Character.toUpperCase(second.charAt(0)) + second.substring(1);
        String rest = subtags.length > 2 ? "-" + subtags[2].toLowerCase(Locale.ROOT) : "";
        yield fixed(language, language.tag(script) + rest);
      }
    };
  }

  private static LanguageLabel fixed(Language language, String tag) {
    return new LanguageLabel(Optional.of(tag), Optional.of(language), Optional.empty());
  }

  private static LanguageLabel bare(Language language) {
    return new LanguageLabel(Optional.empty(), Optional.of(language), Optional.empty());
  }

  /** Reads a label in English words; empty where none is about language or one is not known. */
  static Optional<LanguageLabel> ofWords(String label) {
    if (label.length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    Set<LanguageLabel> readings = new LinkedHashSet<>();
    for (String part : ALTERNATIVES.split(Normal.nfkc(label).toLowerCase(Locale.ROOT))) {
      Optional<LanguageLabel> reading = part.isBlank() ? Optional.empty() : ofPhrase(part);
      if (reading.isEmpty()) {
        return Optional.empty();
      }
      readings.add(reading.get());
    }
    return readings.size() > 1 ? Optional.of(NATIVE) : readings.stream().findFirst();
  }

  private static Optional<LanguageLabel> ofPhrase(String phrase) {
    Optional<Language> language = Optional.empty();
    List<String> others = new ArrayList<>();
    List<String> words = Words.of(phrase);
    for (int at = 0; at < words.size(); ) {
      int length = knownAt(words, at);
      if (length == 0) {
        return Optional.empty();
      }
      String known = String.join(" ", words.subList(at, at + length));
      Optional<Language> named =
          WORDS.containsKey(known) ? Optional.empty() : Languages.named(known);
      language = language.or(() -> named);
      if (named.isEmpty()) {
        others.add(known);
      }
      at += length;
    }
    return compose(language, others);
  }

  private static Optional<LanguageLabel> compose(Optional<Language> language, List<String> words) {
    Optional<String> tag = Optional.empty();
    Optional<String> script = Optional.empty();
    boolean isNative = false;
    for (String word : words) {
      String says = meaning(word, language);
      isNative |= says.equals("native");
      if (says.length() == 4) {
        script = Optional.of(says);
      } else if (!says.equals("native") && !says.equals("noise")) {
        tag = Optional.of(says);
      }
    }
    Optional<Language> named = language.isPresent() ? language : languageOf(tag);
    Optional<String> made = script.flatMap(s -> language.map(l -> l.tag(s)));
    boolean saysNothing = named.isEmpty() && script.isEmpty() && !isNative;
    Optional<String> fixed = tag.isPresent() ? tag : made;
    return saysNothing ? Optional.empty() : Optional.of(new LanguageLabel(fixed, named, script));
  }

  private static Optional<Language> languageOf(Optional<String> tag) {
    return tag.flatMap(t -> Languages.ofSubtag(t.substring(0, 2)));
  }

  private static String meaning(String word, Optional<Language> language) {
    return WORDS.getOrDefault(word, List.of()).stream()
        .filter(meaning -> meaning.holdsFor(language))
        .map(Meaning::says)
        .findFirst()
        .orElse("noise");
  }

  private static int knownAt(List<String> words, int at) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
      String phrase = String.join(" ", words.subList(at, at + length));
      if (WORDS.containsKey(phrase) || Languages.named(phrase).isPresent()) {
        return length;
      }
    }
    return 0;
  }

  private static Map<String, List<Meaning>> words() {
    Map<String, List<Meaning>> words = new HashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(LanguageLabel.class, "label-words.tsv")) {
      Meaning meaning = new Meaning(row.get("says"), row.list("with"));
      for (String word : row.list("words")) {
        words.computeIfAbsent(word, w -> new ArrayList<>()).add(meaning);
      }
    }
    return words;
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new HashMap<>();
    for (ResourceTable.Row row : ResourceTable.read(LanguageLabel.class, "infobox-keys.tsv")) {
      keys.put(row.get("key").toLowerCase(Locale.ROOT), row.get("tag"));
    }
    return keys;
  }
}
