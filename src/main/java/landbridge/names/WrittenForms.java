package landbridge.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The forms that can be made from an attested name, by its language and script.
 *
 * <p>Mongolian in the traditional script is never made, and nothing is made from a form that was
 * itself generated.
 */
public final class WrittenForms {
  private static final int LONGEST_NAME = 1000;

  private WrittenForms() {}

  /**
   * Every form of a name; none for a tag without rules, for a text that has letters outside the
   * tag's alphabet and for one too long to be a name. A form that equals the name is left out.
   *
   * @param tag BCP 47 tag of the name; {@code ug}, {@code kk} and {@code mn} take the script from
   *     the letters
   */
  public static List<WrittenForm> of(String text, String tag) {
    if (text.isBlank() || text.length() > LONGEST_NAME || tag.contains("-t-")) {
      return List.of();
    }
    String name = text.strip();
    List<WrittenForm> forms = new ArrayList<>();
    for (Function<String, Optional<WrittenForm>> rule : rules(name, tag)) {
      rule.apply(name).filter(form -> !form.text().equals(name)).ifPresent(forms::add);
    }
    return List.copyOf(forms);
  }

  private static List<Function<String, Optional<WrittenForm>>> rules(String name, String tag) {
    return switch (source(name, tag)) {
      case "ug-Arab" -> List.of(UyghurLatin::uly, UyghurLatin::newScript, UyghurLatin::sasm);
      case "ug-Latn", "ug-Latn-x-uly" -> List.of(UyghurArabic::of);
      case "kk-Cyrl" -> List.of(KazakhArabic::of, KazakhLatin::of);
      case "kk-Arab" -> List.of(KazakhCyrillic::of);
      case "mn-Cyrl" -> List.of(MongolianLatin::of);
      case "zh-Hans" ->
          List.of(
              HanTraditional::traditional,
              han -> PinyinSpelling.of(han, "zh-Hans"),
              PalladiusOfHan::of);
      case "zh-Hant" ->
          List.of(
              HanTraditional::simplified,
              han -> PinyinSpelling.of(han, "zh-Hant"),
              PalladiusOfHan::of);
      case "zh-Latn-pinyin" -> List.of(Palladius::of);
      default -> List.of();
    };
  }

  /** The tag without region, with its script. */
  private static String source(String name, String tag) {
    String[] parts = tag.split("-", -1);
    boolean scripted = parts.length > 1 && parts[1].length() == 4;
    boolean variant = tag.contains("-x-") || tag.endsWith("-pinyin");
    if (variant || (scripted && parts.length == 2)) {
      return tag;
    }
    return parts[0] + "-" + (scripted ? parts[1] : Script.of(name).code());
  }
}
