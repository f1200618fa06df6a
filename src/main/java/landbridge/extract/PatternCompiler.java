package landbridge.extract;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import landbridge.names.GenericWords;

/**
 * The notation of {@link SentencePattern}s → an RE2 expression, and what its groups capture. Made
 * for one pattern.
 */
final class PatternCompiler {

  private static final String WORDS = "\\pL[\\pL\\pM'-]*(?: \\pL[\\pL\\pM'-]*){0,5}";
  private static final String KINDS =
      GenericWords.phrases().stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?:", ")"));
  private static final String ARTICLE = "(?:(?:the|an?|its|their) )?";
  private static final String REMARK = "(?: \\([^()]*\\))?";
  private static final String AND =
      "(?:, and |, | and |, or | or |; |,? as well as |,? along with )";
  private static final Pattern GROUP = Pattern.compile("\\(\\?P<[^>]*>");

  /** What a group of the expression captures. */
  record Slot(String name, String type) {}

  /** The pattern as it is written, without the mark for a head. */
  final String text;

  /** What each group captures. */
  final Map<String, Slot> slots = new HashMap<>();

  /** The groups of words that must not doubt or deny. */
  final List<String> gaps = new ArrayList<>();

  /** Those of them in which no other clause may begin. */
  final List<String> phrases = new ArrayList<>();

  /** The parts that repeat, by the group of all repetitions. */
  final Map<String, SentencePattern> repeats = new LinkedHashMap<>();

  /** Types of marks of which a match needs one each, as bits. */
  final List<Long> types = new ArrayList<>();

  /** Words of which a match needs one each. */
  final List<Set<String>> firstWords = new ArrayList<>();

  final boolean isHead;
  boolean isClause;
  private int at;

  PatternCompiler(String text) {
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
        Set<String> some = FirstWords.of(text, at);
        if (!some.isEmpty()) {
          firstWords.add(some);
        }
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
    return WordGroups.expression(name);
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
      String superlatives = WordGroups.expression("superlative");
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
