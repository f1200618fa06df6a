package landbridge.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The languages of {@code languages.tsv}, found by subtag or by what documents call them. */
final class Languages {
  private static final Map<String, Language> BY_WORD = new HashMap<>();
  private static final Map<String, Language> BY_SUBTAG = new HashMap<>();

  static {
    for (ResourceTable.Row row : ResourceTable.read(Languages.class, "languages.tsv")) {
      Language language = language(row);
      BY_SUBTAG.put(language.subtag(), language);
      row.list("words").forEach(word -> BY_WORD.put(word, language));
    }
  }

  private Languages() {}

  /**
   * A language and how it is written.
   *
   * @param subtag BCP 47 language subtag
   * @param name what messages call it
   * @param scripts scripts it is written in
   * @param home script of a name when nothing else is said
   * @param fixed tags by script where they are not simply language-script
   */
  record Language(
      String subtag,
      String name,
      List<String> scripts,
      Optional<String> home,
      Map<String, String> fixed) {

    /** The tag of a name in this language and script. */
    String tag(String script) {
      return fixed.getOrDefault(script, subtag + "-" + script);
    }

    boolean isWrittenIn(Script script) {
      return scripts.contains(script.code());
    }
  }

  /** The language that a word of a label names; the word in lower case. */
  static Optional<Language> named(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  static Optional<Language> ofSubtag(String subtag) {
    return Optional.ofNullable(BY_SUBTAG.get(subtag));
  }

  private static Language language(ResourceTable.Row row) {
    Map<String, String> fixed = new HashMap<>();
    for (String pair : row.list("fixed")) {
      fixed.put(pair.substring(0, 4), pair.substring(5));
    }
    String word = row.list("words").get(0);
    return new Language(
        row.get("language"),
        Character.toUpperCase(word.charAt(0)) + word.substring(1),
        row.list("scripts"),
        row.list("home").stream().findFirst(),
        Map.copyOf(fixed));
  }
}
