package landbridge.names;

import java.util.Optional;

/** Writes Chinese names in Russian letters, by way of their pinyin. */
final class PalladiusOfHan {
  private PalladiusOfHan() {}

  /**
   * The specific part in Russian letters: the generic word would be translated, so it is left out,
   * and so is a name that is a number (六十一团, 兵团六十一团).
   */
  static Optional<WrittenForm> of(String name) {
    return isNumbered(name)
        ? Optional.empty()
        : PinyinSpelling.spell(name).flatMap(PalladiusOfHan::of);
  }

  private static boolean isNumbered(String name) {
    return GenericWords.split(name, "zh-Hans")
        .map(split -> split.specific().replace("兵团", ""))
        .filter(specific -> specific.chars().allMatch(c -> "0123456789一二三四五六七八九十百".indexOf(c) >= 0))
        .isPresent();
  }

  private static Optional<WrittenForm> of(PinyinSpelling.Spelt spelt) {
    return Palladius.of(spelt.specific())
        .map(
            form ->
                new WrittenForm(
                    form.text(),
                    form.tag(),
                    "han-to-palladius",
                    form.methodVersion(),
                    spelt.note().isEmpty() ? 0.85 : 0.6,
                    note(spelt, form),
                    false));
  }

  private static String note(PinyinSpelling.Spelt spelt, WrittenForm form) {
    String left = spelt.generic().isEmpty() ? "" : "; without the generic " + spelt.generic();
    String read = spelt.note().isEmpty() ? "" : "; " + spelt.note();
    return form.note() + left + read;
  }
}
