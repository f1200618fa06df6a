package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.names.GenericWords;
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

  private static final Map<String, List<String>> GROUPS =
      ResourceTable.read(SentencePattern.class, "words.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("group"), row -> row.list("words")));

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

  private static final String WORDS = "\\pL[\\pL\\pM'-]*(?: \\pL[\\pL\\pM'-]*){0,5}";
  private static final String KINDS =
      GenericWords.phrases().stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")"));
  private static final String ARTICLE = "(?:(?:the|an?|its|their) )?";
  private static final String REMARK = "(?: \\([^()]*\\))?";
  private static final String AND =
      "(?:, and |, | and |, or | or |; |,? as well as |,? along with )";

  /** Where a clause can begin, so that its first name is what it speaks of. */
  private static final String CLAUSE =
      "(?:^|[;:(\"] ?|, (?:(?:and|but|while|whereas|although|where|that) )?"
          + "| (?:but|while|whereas|although|that) )";

  private final Pattern pattern;
  private final Map<String, Slot> slots;
  private final List<String> gaps;
  private final List<String> phrases;
  private final boolean isHead;
  private final boolean beginsWithSlot;
  private final Map<String, SentencePattern> repeats;

  /**
   * Types of marks of which a match needs one each, and words likewise: what is cheap to look for.
   */
  private final List<Long> types;

  private final List<Set<String>> words;

  /** What a group of the expression captures. */
  private record Slot(String name, String type) {}

  private SentencePattern(Compiler compiler, String regex) {
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
    Compiler compiler = new Compiler(text);
    String regex = compiler.sequence(0, '\0');
    return new SentencePattern(compiler, regex);
  }

  /** The names of its slots. */
  Set<String> names() {
    Set<String> names =
        slots.values().stream().map(Slot::name).collect(Collectors.toCollection(TreeSet::new));
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
      Slot slot,
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

  private static List<Marked> filling(Slot slot, Skeleton sentence, int from, int to) {
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

  private static final Pattern GROUP = Pattern.compile("\\(\\?P<[^>]*>");

  private static final Pattern GROUP_NAME = Pattern.compile("^\\$([\\w-]+)");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\pL+");

  /** Notation → expression. */
  private static final class Compiler {

    private final String text;
    private int at;
    private final Map<String, Slot> slots = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final boolean isHead;
    private final Map<String, SentencePattern> repeats = new LinkedHashMap<>();
    private final List<Long> types = new ArrayList<>();
    private final List<Set<String>> firstWords = new ArrayList<>();
    private boolean isClause;

    Compiler(String text) {
      this.isHead = text.startsWith("!");
      this.text = isHead ? text.substring(1) : text;
    }

    /**
     * The items up to a closing character, or to a bar.
     *
     * @param depth how many optional or alternative parts this one stands in
     */
    String sequence(int depth, char close) {
      StringBuilder regex = new StringBuilder();
      boolean isFirst = true;
      boolean blankPending = false;
      while (at < text.length() && text.charAt(at) != close && text.charAt(at) != '|') {
        char c = text.charAt(at);
        if (c == ' ') {
          at++;
          continue;
        }
        if (c == '^' && at == 0) {
          at++;
          isClause = true;
          continue;
        }
        boolean optional = c == '[';
        if (depth == 0 && !optional) {
          need(at);
        }
        boolean gap = "*~".indexOf(c) >= 0 || text.startsWith("...", at);
        boolean heads = isFirst || blankPending;
        String before = heads || gap || attaches() ? "" : " ";
        before = c == '[' || c == '(' ? heads ? "" : " " : before;
        String item = optional || c == '(' ? choice(depth, before) : before + item(depth);
        if (optional && heads) {
          regex.append("(?:").append(item).append(" )?");
        } else {
          regex.append(item).append(optional ? "?" : "");
        }
        blankPending = heads && optional;
        isFirst = false;
      }
      return regex.toString();
    }

    /** Notes the words of which a match needs one, if what begins at the position tells them. */
    private void need(int from) {
      Set<String> some = new TreeSet<>();
      boolean told = true;
      if (text.charAt(from) == '(') {
        for (String alternative : alternatives(from + 1)) {
          Optional<Set<String>> first = first(alternative.strip());
          told &= first.isPresent();
          first.ifPresent(some::addAll);
        }
      } else {
        Optional<Set<String>> first = first(text.substring(from));
        told = first.isPresent();
        first.ifPresent(some::addAll);
      }
      if (told && !some.isEmpty()) {
        firstWords.add(Set.copyOf(some));
      }
    }

    /** The alternatives of the group that opens before the position, as they are written. */
    private List<String> alternatives(int from) {
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

    /** The words with which a part can begin; empty where it need not begin with a word. */
    private static Optional<Set<String>> first(String part) {
      if (part.startsWith("$")) {
        Matcher name = GROUP_NAME.matcher(part);
        List<String> group = name.find() ? GROUPS.get(name.group(1)) : null;
        return group == null || group.stream().anyMatch(words -> first(words).isEmpty())
            ? Optional.empty()
            : Optional.of(
                group.stream()
                    .flatMap(words -> first(words).orElse(Set.of()).stream())
                    .collect(Collectors.toSet()));
      }
      Matcher word = FIRST_WORD.matcher(part);
      return word.find() ? Optional.of(Set.of(Amounts.lower(word.group()))) : Optional.empty();
    }

    /** Whether what follows stands without a blank before it: punctuation, a suffix. */
    private boolean attaches() {
      char c = text.charAt(at);
      char last = at > 0 ? text.charAt(at - 1) : ' ';
      boolean joined = last != ' ' && last != '|';
      return (",;:.'".indexOf(c) >= 0 && !text.startsWith("...", at))
          || text.startsWith("\\)", at)
          || (joined && ("-–".indexOf(c) >= 0 || "-–".indexOf(last) >= 0));
    }

    private String item(int depth) {
      char c = text.charAt(at);
      switch (c) {
        case '{':
          return slot(depth);
        case '<':
          return repeat();
        case '$':
          return group();
        case '*':
          at++;
          return gap(",?(?: [^ ;]+){0,16}?");
        case '~':
          at++;
          phrases.add("gap" + gaps.size() + "x" + at);
          return gap("(?: [^ ,;]+){0,8}?");
        case '\\':
          at += 2;
          return text.charAt(at - 1) == '(' ? "\\(" + blankAfter() : " ?\\)";
        default:
          return text.startsWith("...", at) ? dots() : word();
      }
    }

    /** The opening parenthesis swallows the blank that would stand behind it. */
    private String blankAfter() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == '[') {
        return "(?:" + choice(1, "") + " )?" + blankAfter();
      }
      return at < text.length() && text.charAt(at) == '(' ? choice(1, "") : item(1);
    }

    private String dots() {
      at += 3;
      return gap("(?: [^ ,;]+){0,8}?");
    }

    private String gap(String regex) {
      String name = "gap" + gaps.size() + "x" + at;
      gaps.add(name);
      return "(?P<" + name + ">" + regex + ")";
    }

    /**
     * The alternatives of an optional or grouped part.
     *
     * @param before the blank before those that need one
     */
    private String choice(int depth, String before) {
      char close = text.charAt(at) == '[' ? ']' : ')';
      List<String> all = new ArrayList<>();
      do {
        at++;
        boolean attaches = at < text.length() && attaches();
        String one = sequence(depth + 1, close);
        all.add(attaches || one.startsWith("(?P<gap") ? one : before + one);
      } while (at < text.length() && text.charAt(at) == '|');
      if (at >= text.length()) {
        throw new IllegalArgumentException("no " + close + " in: " + text);
      }
      at++;
      return "(?:" + String.join("|", all) + ")";
    }

    private String repeat() {
      int end = text.indexOf('>', at);
      if (end < 0) {
        throw new IllegalArgumentException("no > in: " + text);
      }
      SentencePattern inner = SentencePattern.of(text.substring(at + 1, end));
      String name = "repeat" + at;
      repeats.put(name, inner);
      types.addAll(inner.types);
      firstWords.addAll(inner.words);
      at = end + 1;
      String body = anonymous(inner.pattern.toString());
      return "(?P<" + name + ">" + body + "(?:" + AND + body + ")*)";
    }

    /** The inside of a compiled pattern without its groups' names. */
    private static String anonymous(String pattern) {
      int from = pattern.indexOf("(?P<all>") + "(?P<all>".length();
      int to = pattern.lastIndexOf(")(?:$");
      return "(?:" + GROUP.matcher(pattern.substring(from, to)).replaceAll("(?:") + ")";
    }

    private String group() {
      int end = at + 1;
      while (end < text.length()
          && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
        end++;
      }
      String name = text.substring(at + 1, end);
      at = end;
      return words(name);
    }

    private static String words(String group) {
      List<String> words = GROUPS.get(group);
      if (words == null) {
        throw new IllegalArgumentException("no group $" + group + " in words.tsv");
      }
      return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    private String slot(int depth) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        throw new IllegalArgumentException("no } in: " + text);
      }
      String[] parts = text.substring(at + 1, end).split(":");
      at = end + 1;
      String type = parts[parts.length - 1];
      boolean several = type.endsWith("+");
      type = several ? type.substring(0, type.length() - 1) : type;
      String name = parts[0].endsWith("+") ? type : parts[0];
      String group = "slot" + slots.size() + "x" + at;
      slots.put(group, new Slot(name, type));
      if (type.equals("words")) {
        String remark = "(?: \\(" + WORDS + "(?:, " + WORDS + ")*\\))?";
        String item = WORDS + (several ? remark : "");
        String list = several ? "(?:(?:, and |, | and )" + item + ")*" : "";
        return "(?P<" + group + ">" + item + list + ")";
      }
      if (type.equals("superlative")) {
        String superlatives = words("superlative");
        return "(?P<" + group + ">" + superlatives + "(?: [^ ,;:().]+){0,10})";
      }
      if (type.equals("kind")) {
        return ARTICLE + "(?P<" + group + ">" + KINDS + ")";
      }
      String characters = SlotType.of(type).characters();
      if (depth == 0) {
        types.add(SlotType.of(type).bits());
      }
      String one = ARTICLE + characters + REMARK;
      return several
          ? "(?P<" + group + ">" + one + "(?:" + AND + one + ")*)"
          : ARTICLE + "(?P<" + group + ">" + characters + ")" + REMARK;
    }

    private String word() {
      int end = at;
      if (",;:".indexOf(text.charAt(at)) >= 0) {
        at++;
        return " ?" + Pattern.quote(text.substring(at - 1, at));
      }
      while (end < text.length() && " {[(<$*|])>,;:\\".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end == at) {
        throw new IllegalArgumentException("'" + text.charAt(at) + "' is out of place in: " + text);
      }
      String word = text.substring(at, end);
      at = end;
      return Pattern.quote(word);
    }
  }
}
