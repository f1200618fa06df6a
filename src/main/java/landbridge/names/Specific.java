package landbridge.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form, or what is left of it when its generic word is put aside.
 *
 * @param text what is left; never empty
 * @param generic what was put aside, as the form writes it; empty for the whole form
 * @param kinds what the generic may mean
 */
record Specific(String text, String generic, Set<String> kinds) {
  private static final int MOST_WORDS = 6;
  private static final int MOST_HAN = 8;
  private static final int LEAST_HAN = 2;
  private static final int LEAST_STEM = 3;

  /**
   * The whole form first, then it without its generic word, then without the people before that, or
   * without the ending of its adjective. Only one generic comes off, the longest that a language
   * has.
   *
   * @param tags the tags whose words may be in the form
   */
  static List<Specific> of(String form, List<String> tags) {
    List<Specific> all = new ArrayList<>(List.of(new Specific(form, "", Set.of())));
    Optional<Specific> stripped = Script.of(form) == Script.HANI ? han(form) : spaced(form, tags);
    stripped.ifPresent(
        specific -> {
          all.add(specific);
          specific.withoutPeoples().or(() -> specific.withoutEnding(tags)).ifPresent(all::add);
        });
    return all;
  }

  private static Optional<Specific> han(String form) {
    String name = HanVariants.simplified(Normal.nfkc(form)).strip();
    int[] characters = name.codePoints().toArray();
    for (int count = Math.min(MOST_HAN, characters.length - LEAST_HAN); count > 0; count--) {
      int cut = characters.length - count;
      String generic = new String(characters, cut, count);
      Set<String> kinds = KeyGenerics.suffix("zh-Hans", generic);
      if (kinds != null) {
        return Optional.of(new Specific(new String(characters, 0, cut), generic, kinds));
      }
    }
    return Optional.empty();
  }

  private static Optional<Specific> spaced(String form, List<String> tags) {
    List<String> words = Spaced.words(form);
    Optional<Specific> turned = tags.contains("en") ? turned(words) : Optional.empty();
    return turned
        .or(() -> ending(words, tags))
        .or(() -> beginning(words, tags))
        .filter(specific -> !Fold.key(Articles.without(specific.text)).isEmpty());
  }

  private static Optional<Specific> ending(List<String> words, List<String> tags) {
    for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
      int cut = words.size() - count;
      String generic = Spaced.join(words, cut, words.size());
      String folded = Fold.key(generic);
      for (String tag : tags) {
        Set<String> kinds = KeyGenerics.suffix(tag, folded);
        if (kinds != null) {
          return Optional.of(new Specific(Spaced.join(words, 0, cut), generic, kinds));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Specific> beginning(List<String> words, List<String> tags) {
    for (int count = Math.min(MOST_WORDS, words.size() - 1); count > 0; count--) {
      String generic = Spaced.join(words, 0, count);
      String folded = Fold.key(generic);
      for (String tag : tags) {
        Set<String> kinds = KeyGenerics.prefix(tag, folded);
        if (kinds != null) {
          return Optional.of(new Specific(Spaced.join(words, count, words.size()), generic, kinds));
        }
      }
    }
    return Optional.empty();
  }

  /** "Port of X", "Mongolian Autonomous Prefecture of X", where the people stays with the name. */
  private static Optional<Specific> turned(List<String> words) {
    int of = 0;
    while (of < words.size() && !Fold.key(words.get(of)).equals("of")) {
      of++;
    }
    if (of == 0 || of >= words.size() - 1) {
      return Optional.empty();
    }
    String rest = Articles.without(Spaced.join(words, of + 1, words.size()));
    for (int cut = 0; cut < of; cut++) {
      String people = Articles.without(Spaced.join(words, 0, cut));
      String generic = Articles.without(Spaced.join(words, cut, of));
      Set<String> kinds = KeyGenerics.suffix("en", Fold.key(generic));
      if (kinds != null && Ethnonyms.areAll(people)) {
        String text = (rest + " " + people).strip();
        return Optional.of(new Specific(text, generic + " " + words.get(of), kinds));
      }
    }
    return Optional.empty();
  }

  private Optional<Specific> withoutPeoples() {
    Ethnonyms.Parted parted = Ethnonyms.part(text);
    String rest = parted.rest();
    boolean han = Script.of(rest) == Script.HANI;
    int least = han ? LEAST_HAN : 1;
    if (parted.peoples().isEmpty() || rest.codePointCount(0, rest.length()) < least) {
      return Optional.empty();
    }
    String people = text.substring(Math.min(rest.length(), text.length())).strip();
    return Optional.of(new Specific(rest, people + (han ? "" : " ") + generic, kinds));
  }

  /** Алматинская область without its adjective: what is left is a stem, not a name. */
  private Optional<Specific> withoutEnding(List<String> tags) {
    return tags.stream()
        .map(tag -> KeyGenerics.ending(tag, text))
        .filter(ending -> !ending.isEmpty() && text.length() - ending.length() >= LEAST_STEM)
        .map(
            ending ->
                new Specific(
                    text.substring(0, text.length() - ending.length()),
                    ending + " " + generic,
                    kinds))
        .findFirst();
  }
}
