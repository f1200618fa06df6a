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
import java.util.stream.Stream;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

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

  private static final Set<String> HEDGES =
      ResourceTable.read(SentencePattern.class, "hedges.tsv").stream()
          .map(row -> row.get("word"))
          .collect(Collectors.toUnmodifiableSet());

  /** Words that begin another clause, and words that make what follows a part of a phrase. */
  private static final Map<String, Set<String>> CLAUSE_WORDS =
      ResourceTable.read(SentencePattern.class, "clause-words.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("words"), row -> Set.copyOf(row.list("list"))));

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
      if (gaps.stream().noneMatch(gap -> isHedged(m.group(gap)))
          && phrases.stream()
              .noneMatch(gap -> has(m.group(gap), CLAUSE_WORDS.getOrDefault("beginning", Set.of())))
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
    List<Marked> marks =
        switch (slot.type()) {
          case "words" -> words(sentence, from, to);
          case "superlative" -> List.of(text(sentence, from, to));
          case "kind" -> List.of(kind(sentence, from, to));
          default -> filling(slot, sentence, from, to);
        };
    if (!marks.isEmpty()) {
      bound.put(slot.name(), marks);
    }
  }

  /** A stretch as it stands in the sentence. */
  private static Marked text(Skeleton sentence, int from, int to) {
    int start = sentence.origin().get(from);
    int end = sentence.end(to);
    String words = sentence.original().substring(start, end).replace('\n', ' ');
    return new Marked(start, end, "words", words);
  }

  /** The words for a kind of division; which kind they mean, the country tells. */
  private static Marked kind(Skeleton sentence, int from, int to) {
    return new Marked(
        sentence.origin().get(from), sentence.end(to), "Kind", sentence.text().substring(from, to));
  }

  private static List<Marked> filling(
      PatternCompiler.Slot slot, Skeleton sentence, int from, int to) {
    SlotType type = SlotType.of(slot.type());
    return sentence.between(from, to, true).stream()
        .filter(mark -> type.fills().contains(mark.type()))
        .map(
            mark ->
                mark.meaning() instanceof Mention mention
                    ? new Marked(mark.from(), mark.to(), mark.type(), type.taken(mention))
                    : mark)
        .toList();
  }

  private static final Pattern ITEM = Pattern.compile("[^,;()]+");
  private static final Pattern CONJUNCTION =
      Pattern.compile("^(?:and|or|in particular|especially) | and | or | in particular");

  /** Plain words, several items parted by commas, "and" and parentheses. */
  private static List<Marked> words(Skeleton sentence, int from, int to) {
    List<Marked> items = new ArrayList<>();
    String text = sentence.text().substring(from, to);
    Matcher item = ITEM.matcher(text);
    while (item.find()) {
      int start = item.start();
      for (String part : CONJUNCTION.split(item.group() + " ")) {
        int at = text.indexOf(part.strip(), start);
        if (!part.isBlank() && at >= 0 && !part.strip().equals("in particular")) {
          String words = part.strip();
          items.add(
              new Marked(
                  sentence.origin().get(from + at),
                  sentence.end(from + at + words.length()),
                  "words",
                  words));
          start = at + words.length();
        }
      }
    }
    return items;
  }

  private static final Pattern NO_WORD = Pattern.compile("[^\\pL']+");

  private static boolean isHedged(@Nullable String gap) {
    return has(gap, HEDGES);
  }

  private static boolean has(@Nullable String gap, Set<String> words) {
    return gap != null && Stream.of(NO_WORD.split(Amounts.lower(gap))).anyMatch(words::contains);
  }

  private static final Pattern LAST_WORD = Pattern.compile("([\\pL']+) $");

  /**
   * Whether a place is the beginning of a clause: no word stands before it that could govern it,
   * nor an "and" that joins it to another thing; a pattern that begins with a word must begin the
   * sentence, or what follows a semicolon.
   */
  private boolean isHead(Skeleton sentence, int at) {
    if (!beginsWithSlot) {
      String before = sentence.text().substring(0, at).strip();
      return before.isEmpty()
          || before.endsWith(";")
          || before.endsWith(" and")
          || before.endsWith(" but");
    }
    Matcher word = LAST_WORD.matcher(sentence.text().substring(Math.max(0, at - 20), at));
    if (!word.find()) {
      return true;
    }
    String last = Amounts.lower(word.group(1));
    Marked before = at < last.length() + 3 ? null : sentence.marks().get(at - last.length() - 3);
    boolean joins =
        (last.equals("and") || last.equals("or"))
            && before != null
            && before.meaning() instanceof Mention;
    return !joins && CLAUSE_WORDS.getOrDefault("leading", Set.of()).contains(last);
  }
}
