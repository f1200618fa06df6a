package landbridge.names;

import java.util.Optional;
import landbridge.names.LanguageEvidence.Finding;
import landbridge.names.Languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * Gives a written name its BCP 47 language tag, from what the document calls its language and from
 * its letters. Letters overrule a label that they contradict.
 */
public final class LanguageTags {
  private static final int LONGEST = 2000;

  private LanguageTags() {}

  /**
   * The tag of a name.
   *
   * @param tag a full language tag; {@code und-…} where the language cannot be told
   * @param conflict whether the label says something else than the letters; the tag follows these
   * @param reason what decided, for people; a sentence where there is a conflict
   */
  public record Tagging(String tag, boolean conflict, String reason) {}

  /**
   * Tags a name. The text is judged after NFKC, so presentation forms count as their letters; it is
   * never altered.
   *
   * @param label what the document calls the language: words ("Kazakh (Arabic script)", "pinyin"),
   *     a tag ({@code zh-Hans}, {@code kk}) or an infobox key ({@code Uly}, {@code S2}); null if it
   *     says nothing. A label that is not understood counts as none
   */
  public static Tagging tag(String text, @Nullable String label) {
    String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    String plain = Normal.nfkc(head);
    Optional<LanguageLabel> read = label == null ? Optional.empty() : LanguageLabel.read(label);
    Script script = Script.of(plain);
    if (read.isEmpty() || read.get().language().isEmpty()) {
      Finding finding = byLetters(plain, script);
      return new Tagging(finding.tag(), false, finding.why());
    }
    return labelled(plain, script, read.get(), label == null ? "" : label.strip());
  }

  private static Tagging labelled(String text, Script script, LanguageLabel label, String words) {
    Language language = label.language().orElseThrow();
    if (text.codePoints().allMatch(Script::isNeutral)) {
      return new Tagging(expected(label).orElse(language.subtag()), false, "label " + words);
    }
    if (!language.isWrittenIn(script)) {
      return conflict(byLetters(text, script).tag(), words, "is written in " + script.code());
    }
    return contradiction(text, script, language)
        .map(why -> conflict(byLetters(text, script).tag(), words, why))
        .orElseGet(() -> agreed(text, script, label, words));
  }

  /** A letter or word that a text in this language cannot have. */
  private static Optional<String> contradiction(String text, Script script, Language language) {
    Optional<String> alphabet = LanguageEvidence.alphabetOf(language.subtag(), script);
    if (alphabet.isEmpty()) {
      return Optional.empty();
    }
    LanguageEvidence evidence = LanguageEvidence.in(text, script);
    Optional<String> word =
        evidence.word().filter(w -> !w.tag().equals(alphabet.get())).map(Finding::why);
    return evidence
        .foreignTo(alphabet.get())
        .map(letter -> "has the " + letter + ", which " + alphabet.get() + " does not use")
        .or(() -> word.map(w -> "has the " + w + ", which is not " + alphabet.get()));
  }

  private static Tagging agreed(String text, Script script, LanguageLabel label, String words) {
    Language language = label.language().orElseThrow();
    String tag = language.tag(script.code());
    if (script == Script.HANI && language.subtag().equals("zh")) {
      tag = chinese(text, label);
    } else if (script == Script.LATN && language.subtag().equals("zh") && Pinyin.isToned(text)) {
      tag = "zh-Latn-pinyin";
    }
    String announced = label.tag().orElse(tag);
    return writes(announced, script, language)
        ? clash(announced, tag, words)
        : conflict(tag, words, "is written in " + script.code());
  }

  /** Whether a tag can stand on text in a script: its script subtag is that or is left out. */
  private static boolean writes(String tag, Script script, Language language) {
    return tag.startsWith(language.tag(script.code()))
        || (script == Script.HANI && tag.startsWith("zh-Han"));
  }

  private static Tagging clash(String announced, String byLetters, String words) {
    if (announced.equals("zh-Hans") && byLetters.equals("zh-Hant")) {
      return conflict(byLetters, words, "has traditional characters");
    }
    return new Tagging(announced, false, "label " + words);
  }

  /** Whether words such as "Kazakh" or "pinyin" name a language or a writing. */
  public static boolean isLabel(String label) {
    return LanguageLabel.read(label).isPresent();
  }

  private static String chinese(String text, LanguageLabel label) {
    boolean traditional = HanVariants.hasTraditionalOnly(text);
    String said = label.tag().filter(tag -> tag.startsWith("zh-Han")).orElse("zh-Hans");
    return traditional ? "zh-Hant" : said;
  }

  private static Tagging conflict(String tag, String label, String why) {
    return new Tagging(tag, true, "Labelled " + label + ", but the text " + why + ".");
  }

  /** The tag that a label promises for a name that is not there. */
  static Optional<String> expected(LanguageLabel label) {
    return label
        .tag()
        .or(() -> label.language().flatMap(l -> l.home().map(script -> l.tag(script))));
  }

  private static Finding byLetters(String text, Script script) {
    return switch (script) {
      case HANI ->
          HanVariants.hasTraditionalOnly(text)
              ? new Finding("zh-Hant", "traditional characters")
              : new Finding("zh-Hans", "no traditional characters");
      case LATN ->
          Pinyin.isToned(text)
              ? new Finding("zh-Latn-pinyin", "tone marks on pinyin syllables")
              : new Finding("und-Latn", "Latin letters");
      case MONG -> mongolian(text);
      case ARAB, CYRL ->
          LanguageEvidence.in(text, script)
              .language(script)
              .orElse(new Finding("und-" + script.code(), "letters of several languages"));
      case ZYYY -> new Finding("und", "no letters of a known script");
    };
  }

  /** Xibe and Manchu have letters of their own in the block; without one a text is Mongolian. */
  private static Finding mongolian(String text) {
    boolean manchu = text.codePoints().anyMatch(c -> c >= 0x185D && c <= 0x1877);
    return manchu
        ? new Finding("und-Mong", "letters of Xibe or Manchu")
        : new Finding("mn-Mong", "Mongolian letters");
  }
}
