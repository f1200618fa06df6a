package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import landbridge.names.LanguageTags;
import landbridge.names.ResourceTable;
import landbridge.names.Script;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * The names in the opening sentence: forms in parentheses, and names after the phrases of {@code
 * lead-names.tsv}.
 *
 * <p>In parentheses, semicolons and commas part the forms; {@code Kazakh:} before one names its
 * language; a part that is blank is what a stripped template left, a hole.
 */
final class LeadNames {

  private static final String NAME_WORD = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’ʼ.–-]*";
  private static final String NAME =
      NAME_WORD
          + "(?: (?:"
          + NAME_WORD
          + "|(?:"
          + WordLists.alternatives("lead-name-types")
          + ")\\b))*";
  private static final Pattern NAMES =
      Pattern.compile("^ (" + NAME + ")(?:(?:,? or|,? and|,) (" + NAME + "))?");
  private static final Pattern AFTER = Pattern.compile("^(?: *$|[,;.)]| (?:or|and)\\b)");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern FIRST = Pattern.compile("^(?:The |the )?([^,(;]*[^,(; ])");
  private static final Pattern FIRST_OF_TWO = Pattern.compile("^(.+?) or \\p{Lu}");
  private static final Pattern PARTS = Pattern.compile("[;；,，]");
  private static final Pattern LABELLED = Pattern.compile("^([\\p{L} ()]+?)\\s*[:：]\\s*(.*)$");

  private static final List<Phrase> PHRASES =
      ResourceTable.read(LeadNames.class, "lead-names.tsv").stream()
          .map(Phrase::of)
          .sorted(Comparator.comparing(phrase -> -phrase.length()))
          .collect(Collectors.toUnmodifiableList());

  private final Mention subject;
  private final Findings findings;
  private final NameForms forms;
  private String last;

  LeadNames(Mention subject, Findings findings) {
    this.subject = subject;
    this.findings = findings;
    this.forms = new NameForms(findings, Lead.RULE);
    this.last = subject.name();
  }

  /**
   * A phrase that introduces a name.
   *
   * @param pattern the phrase, at the head of a text or after a blank, a comma or a parenthesis
   * @param former whether the name is no longer used
   * @param spelling whether the name may be another spelling of a part of the name before it
   */
  private record Phrase(Pattern pattern, int length, boolean former, boolean spelling) {

    private static final String LANGUAGE = "(\\p{Lu}\\p{Ll}+(?: and \\p{Lu}\\p{Ll}+)*)";

    static Phrase of(ResourceTable.Row row) {
      String words = row.get("phrase");
      String before =
          switch (row.get("after")) {
            case "comma" -> "(?:^|, )";
            case "parenthesis" -> "^";
            default -> "(?:^|[ ,])";
          };
      return new Phrase(
          Pattern.compile(before + words.replace("{language}", LANGUAGE)),
          words.length(),
          row.get("former").equals("yes"),
          row.get("spelling").equals("yes"));
    }

    /** The language that the phrase names: empty for several, null where it names none. */
    static @Nullable String language(Matcher phrase) {
      if (phrase.groupCount() == 0) {
        return null;
      }
      String language = phrase.group(1);
      return LanguageTags.isLabel(language) && !language.contains(" and ") ? language : "";
    }
  }

  /** The first name of the sentence, without an article. */
  static Fragment first(Fragment names) {
    Matcher two = FIRST_OF_TWO.matcher(names.string());
    Fragment head = two.find() ? names.sub(0, two.end(1)) : names;
    Matcher first = FIRST.matcher(head.string());
    return first.find() ? head.sub(first.start(1), first.end(1)) : head.sub(0, 0);
  }

  void read(Fragment names) {
    Fragment first = first(names);
    if (first.length() < subject.name().length() && NameForms.isName(first)) {
      claim(first, "English", first.string(), false);
      last = first.string();
    }
    int start = first.to() - names.from();
    int depth = 0;
    for (int i = start; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : '(';
      if (c == '(' && depth++ == 0) {
        introduced(names.sub(start, i), false);
        start = i;
      } else if (c == ')' && depth > 0 && --depth == 0) {
        parenthesis(names.sub(start, i + 1));
        start = i + 1;
      }
    }
  }

  /** Names after phrases such as "also known as". */
  private boolean introduced(Fragment words, boolean former) {
    String text = words.string();
    for (int at = 0; at < text.length(); ) {
      @Nullable Phrase next = null;
      @Nullable String language = null;
      int begin = text.length();
      int end = text.length();
      for (Phrase phrase : PHRASES) {
        Matcher m = phrase.pattern().matcher(text);
        if (m.find(at) && m.start() < begin && names(text.substring(m.end())).isPresent()) {
          next = phrase;
          language = Phrase.language(m);
          begin = m.start();
          end = m.end();
        }
      }
      if (next == null) {
        return at > 0;
      }
      at = end + named(words.sub(end), next, language, former || next.former());
    }
    return true;
  }

  /** One or two names at the head of a text, and nothing that shows them to be part of a phrase. */
  private static Optional<Matcher> names(String text) {
    Matcher names = NAMES.matcher(text);
    return names.find()
            && AFTER.matcher(text.substring(names.end())).find()
            && !POSSESSIVE.matcher(names.group()).find()
        ? Optional.of(names)
        : Optional.empty();
  }

  /** Claims the one or two names at the head of the fragment; returns their length. */
  private int named(Fragment words, Phrase phrase, @Nullable String language, boolean former) {
    Matcher names = names(words.string()).orElseThrow();
    String before = last;
    for (int group = 1; group <= 2; group++) {
      if (names.group(group) != null) {
        Fragment name = words.sub(names.start(group), names.end(group));
        if (phrase.spelling()) {
          spelling(before, name);
        } else {
          String label = language == null ? language(name) : language;
          claim(name, label, name.string(), former);
          last = name.string();
        }
      }
    }
    return names.end();
  }

  /** Another spelling of a part of a name makes another spelling of the whole name. */
  private void spelling(String name, Fragment part) {
    String whole = Spelling.in(name, part.string());
    findings.claim(subject, "skos:altLabel", new Value.Name(whole, "en", whole), part, Lead.RULE);
  }

  private void parenthesis(Fragment group) {
    Fragment inside = group.sub(1, group.length() - 1);
    if (inside.isBlank()) {
      forms.missing(subject, "skos:altLabel", null, group);
      return;
    }
    String label = "";
    @Nullable Script labelled = null;
    boolean former = false;
    boolean foreign = false;
    int start = 0;
    Matcher separator = PARTS.matcher(inside.string());
    boolean more = true;
    while (more) {
      more = separator.find();
      Fragment part = inside.sub(start, more ? separator.start() : inside.length()).trim();
      start = more ? separator.end() : inside.length();
      if (part.isBlank()) {
        forms.missing(subject, "skos:altLabel", null, group);
        continue;
      }
      Matcher language = LABELLED.matcher(part.string());
      if (language.find()) {
        if (!LanguageTags.isLabel(language.group(1))) {
          continue;
        }
        label = language.group(1);
        part = part.sub(language.start(2), language.end(2)).trim();
        labelled = Script.of(part.string());
      }
      former |= part.string().startsWith("formerly ");
      if (!introduced(part, former) && !part.isBlank()) {
        form(part, labelled == Script.of(part.string()) ? label : "", foreign, former);
      }
      foreign |= Script.of(part.string()) != Script.LATN;
    }
  }

  private void form(Fragment part, String label, boolean foreign, boolean former) {
    if (!label.isEmpty() || isBareForm(part, foreign)) {
      for (Script.Run run : Script.runs(part.string())) {
        Fragment form = part.sub(run.from(), run.to()).trim();
        claim(form, label, last, former);
      }
    }
  }

  /**
   * In Latin letters only what begins with a capital, has few words and no digit is a name, and
   * only as the romanisation of a form in other letters before it.
   */
  private static boolean isBareForm(Fragment part, boolean foreign) {
    String text = part.string();
    boolean latin = Script.of(text) == Script.LATN;
    return !latin
        || (foreign
            && Character.isUpperCase(text.charAt(0))
            && text.split(" ").length <= 6
            && text.chars().noneMatch(Character::isDigit));
  }

  /** A name in Latin letters that an English sentence introduces is an English spelling. */
  private static String language(Fragment name) {
    boolean latin = Script.of(name.string()) == Script.LATN;
    return latin && !LanguageTags.tag(name.string(), null).tag().endsWith("pinyin")
        ? "English"
        : "";
  }

  /** A form in parentheses is one of the name before them. */
  private void claim(Fragment form, String language, String set, boolean former) {
    forms.claim(subject, "skos:altLabel", form, language, set, qualifiers(former));
  }

  private static SortedMap<String, Value> qualifiers(boolean former) {
    return former
        ? new TreeMap<>(
            Collections.singletonMap("lb:former", new Value.Literal("true", "xsd:boolean")))
        : new TreeMap<>();
  }
}
