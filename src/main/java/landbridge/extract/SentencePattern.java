package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A sentence pattern of a rule, compiled to one RE2 expression over {@link Skeleton}s.
 *
 * <p>The notation: words as they stand; {@code {slot}}, {@code {name:slot}}, {@code {name:slot+}}
 * for one or several parted by commas and "and"; {@code {goods:words+}} for plain words, {@code
 * {x:superlative}} for the words from a superlative on; {@code [optional words]}; {@code (one|or
 * another)}; {@code $group} for a group of {@code words.tsv}; {@code ...} for up to eight words
 * without a comma and {@code *} for up to sixteen with commas, none of which doubts or denies
 * ({@code hedges.tsv}); {@code <a part that repeats>}; {@code \(} for a parenthesis; {@code ~} for
 * up to eight words of one phrase, in which no other clause begins ({@code clause-words.tsv});
 * {@code !} at the beginning where the first slot must be what its clause speaks of, not the end of
 * "the section of the …", or where a first word must begin the sentence; {@code ^} in front for a
 * pattern that begins a clause. An article before a slot and a parenthesis behind it need not be
 * written.
 */
final class SentencePattern {

  /** Where a clause can begin, so that its first name is what it speaks of. */
  private static final String CLAUSE =
      "(?:^|[;:(\"] ?|, (?:(?:and|but|while|whereas|although|where|that) )?"
          + "| (?:but|while|whereas|although|that) )";

  final Pattern pattern;
  private final Map<String, PatternCompiler.Slot> slots;
  private final List<String> gaps;
  private final List<String> phrases;
  private final boolean isHead;
  private final boolean beginsWithSlot;
  private final Map<String, SentencePattern> repeats;

  /**
   * Types of marks of which a match needs one each, and words likewise: what is cheap to look for.
   */
  final List<Long> types;

  final List<Set<String>> words;

  private SentencePattern(PatternCompiler compiler, String regex) {
    this.pattern =
        Pattern.compile(
            "(?i)"
                + (compiler.isClause ? CLAUSE : "(?:^|[ (\"])")
                + "(?P<all>"
                + regex
                + ")(?:$|[^\\pL\\pN'])");
    this.slots = Map.copyOf(compiler.slots);
    this.gaps = List.copyOf(compiler.gaps);
    this.phrases = List.copyOf(compiler.phrases);
    this.isHead = compiler.isHead;
    this.beginsWithSlot = compiler.text.strip().startsWith("{");
    this.repeats = Map.copyOf(compiler.repeats);
    this.types = List.copyOf(compiler.types);
    this.words = List.copyOf(compiler.firstWords);
  }

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException if it is none, which is a faulty rule
   */
  static SentencePattern of(String text) {
    PatternCompiler compiler = new PatternCompiler(text);
    String regex = compiler.sequence(0, '\0');
    return new SentencePattern(compiler, regex);
  }

  /** The names of its slots. */
  Set<String> names() {
    Set<String> names =
        slots.values().stream()
            .map(PatternCompiler.Slot::name)
            .collect(Collectors.toCollection(TreeSet::new));
    repeats.values().forEach(repeat -> names.addAll(repeat.names()));
    return names;
  }

  /**
   * A place where a sentence has the pattern.
   *
   * @param from UTF-16 position in the sentence
   * @param to UTF-16 position in the sentence
   * @param bindings what fills the slots, one map for each repetition of the part that repeats
   */
  record Match(int from, int to, List<Map<String, List<Marked>>> bindings) {
    boolean overlaps(Match other) {
      return from < other.to && other.from < to;
    }
  }

  /** Whether the sentence has what no match can do without; cheap. */
  private boolean isPossible(Skeleton sentence) {
    for (long bits : types) {
      if ((sentence.types() & bits) == 0) {
        return false;
      }
    }
    for (Set<String> some : words) {
      if (Collections.disjoint(some, sentence.words())) {
        return false;
      }
    }
    return true;
  }

  /** All places where the pattern stands, none overlapping another. */
  List<Match> in(Skeleton sentence) {
    if (!isPossible(sentence)) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    Matcher m = pattern.matcher(sentence.text());
    int at = 0;
    while (at <= sentence.text().length() && m.find(at)) {
      at = Math.max(m.end("all"), at + 1);
      if (gaps.stream().noneMatch(gap -> Clauses.isHedged(m.group(gap)))
          && phrases.stream().noneMatch(gap -> Clauses.beginsIn(m.group(gap)))
          && (!isHead || isHead(sentence, m.start("all")))) {
        matches.add(
            new Match(
                sentence.origin().get(m.start("all")),
                sentence.end(m.end("all")),
                bindings(m, sentence)));
      }
    }
    return matches;
  }

  private List<Map<String, List<Marked>>> bindings(Matcher m, Skeleton sentence) {
    Map<String, List<Marked>> bound = bound(m, sentence);
    List<Map<String, List<Marked>>> all = new ArrayList<>();
    repeats.forEach(
        (group, inner) -> {
          if (m.group(group) != null) {
            Matcher each = inner.pattern.matcher(" " + m.group(group));
            int shift = m.start(group) - 1;
            int at = 0;
            while (each.find(at)) {
              Map<String, List<Marked>> more = new LinkedHashMap<>(bound);
              inner.slots.forEach(
                  (name, slot) -> inner.bind(each, name, slot, sentence, shift, more));
              all.add(more);
              at = Math.max(each.end("all"), at + 1);
            }
          }
        });
    return all.isEmpty() ? List.of(bound) : all;
  }

  private Map<String, List<Marked>> bound(Matcher m, Skeleton sentence) {
    Map<String, List<Marked>> bound = new LinkedHashMap<>();
    slots.forEach((group, slot) -> bind(m, group, slot, sentence, 0, bound));
    return bound;
  }

  private void bind(
      Matcher m,
      String group,
      PatternCompiler.Slot slot,
      Skeleton sentence,
      int shift,
      Map<String, List<Marked>> bound) {
    if (m.group(group) == null) {
      return;
    }
    int from = m.start(group) + shift;
    int to = m.end(group) + shift;
    List<Marked> marks = SlotFilling.of(slot.type(), sentence, from, to);
    if (!marks.isEmpty()) {
      bound.put(slot.name(), marks);
    }
  }

  private boolean isHead(Skeleton sentence, int at) {
    return beginsWithSlot ? Clauses.isHead(sentence, at) : Clauses.isBeginning(sentence, at);
  }
}
