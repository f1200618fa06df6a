package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words with which a part of a pattern can begin, so that a sentence without any of them need
 * not be matched.
 */
final class FirstWords {

  private static final Pattern GROUP_NAME = Pattern.compile("^\\$([\\w-]+)");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\pL+");

  private FirstWords() {}

  /**
   * The words of which a match needs one, in small letters; empty where none is needed.
   *
   * @param pattern as it is written
   * @param from where the part begins
   */
  static Set<String> of(String pattern, int from) {
    return pattern.charAt(from) == '('
        ? ofAny(alternatives(pattern, from + 1)).orElse(Set.of())
        : of(pattern.substring(from)).orElse(Set.of());
  }

  /** The words with which one of several parts can begin; empty where one need not. */
  private static Optional<Set<String>> ofAny(List<String> parts) {
    List<Optional<Set<String>>> all = parts.stream().map(part -> of(part.strip())).toList();
    return all.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            all.stream().flatMap(words -> words.orElseThrow().stream()).collect(Collectors.toSet()))
        : Optional.empty();
  }

  /** The words with which a part can begin; empty where it need not begin with a word. */
  private static Optional<Set<String>> of(String part) {
    if (part.startsWith("$")) {
      Matcher name = GROUP_NAME.matcher(part);
      return name.find() ? ofAny(WordGroups.words(name.group(1))) : Optional.empty();
    }
    Matcher word = FIRST_WORD.matcher(part);
    return word.find() ? Optional.of(Set.of(Amounts.lower(word.group()))) : Optional.empty();
  }

  /** The alternatives of the group that opens before the position, as they are written. */
  private static List<String> alternatives(String text, int from) {
    List<String> all = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isEscaped = text.charAt(i - 1) == '\\';
      if ("([{".indexOf(c) >= 0 && !isEscaped) {
        depth++;
      } else if (depth == 0 && (c == '|' || (c == ')' && !isEscaped))) {
        all.add(text.substring(start, i));
        start = i + 1;
        if (c == ')') {
          return all;
        }
      } else if (")]}".indexOf(c) >= 0 && !isEscaped) {
        depth--;
      }
    }
    return all;
  }
}
