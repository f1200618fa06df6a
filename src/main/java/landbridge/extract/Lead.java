package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landbridge.names.Fold;
import landbridge.names.ResourceTable;
import landbridge.source.Document;
import landbridge.source.Fragment;
import org.jspecify.annotations.Nullable;

/**
 * The opening sentence of an article: {@code Name (other names), also known as …, is a … in A, B.}
 *
 * @param names what stands before the verb
 * @param verb the verb
 * @param predicate what stands after it
 */
record Lead(Fragment names, String verb, Fragment predicate) {

  static final String RULE = "lead";

  private static final int LONGEST = 1500;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern ARTICLE = Pattern.compile("^ ?(?:a|an|the) ");
  private static final Pattern PHRASE =
      Pattern.compile(
          "^(\\p{Ll}[\\p{L}\\p{M}-]*(?: [\\p{L}\\p{M}-]+)*?)(?: (?:"
              + WordLists.alternatives("lead-kind-ends")
              + ")\\b| (?:just |due |far )?(?:north|south|east|west)[a-z-]* of\\b|[,.;:(]|$)");

  /** The verbs, and whether they speak of the past. */
  private static final Map<String, Boolean> VERBS =
      ResourceTable.read(Lead.class, "lead-verbs.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("verb"), row -> row.get("past").equals("yes")));

  /** The opening sentence, if the first paragraph begins with the title's name and has a verb. */
  static Optional<Lead> of(Document document) {
    @Nullable Fragment title = document.title();
    if (title == null || document.form() == Document.Form.NEWS) {
      return Optional.empty();
    }
    return document
        .lead()
        .findFirst()
        .map(Lead::sentence)
        .flatMap(Lead::split)
        .filter(lead -> lead.isAbout(title));
  }

  /** Up to the first full stop outside parentheses that a capital follows. */
  private static Fragment sentence(Fragment paragraph) {
    int depth = 0;
    int end = Math.min(paragraph.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = paragraph.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (depth == 0
          && c == '.'
          && (i + 1 == paragraph.length() || paragraph.charAt(i + 1) == ' ')
          && i > 1
          && !Character.isUpperCase(paragraph.charAt(i - 1))) {
        return paragraph.sub(0, i);
      }
    }
    return paragraph.sub(0, end);
  }

  private static Optional<Lead> split(Fragment sentence) {
    String text = sentence.string();
    Matcher word = WORD.matcher(text);
    int depth = 0;
    int clause = 0;
    int at = 0;
    while (word.find()) {
      for (; at < word.start(); at++) {
        char c = text.charAt(at);
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        clause = c == ',' ? at + 1 : clause;
      }
      if (depth == 0
          && word.start() > 0
          && VERBS.containsKey(word.group())
          && !text.startsWith("whose", clause + 1)) {
        return Optional.of(
            new Lead(sentence.sub(0, word.start()), word.group(), sentence.sub(word.end())));
      }
    }
    return Optional.empty();
  }

  private boolean isAbout(Fragment title) {
    String named = Fold.key(LeadNames.first(names).string());
    String titled = Fold.key(title.string());
    return !named.isEmpty() && (titled.startsWith(named) || named.startsWith(titled));
  }

  /** The words after "is a" that say which kind of thing it is. */
  Optional<Fragment> kindShown() {
    if (!WordLists.of("lead-copulas").contains(verb)) {
      return Optional.empty();
    }
    Matcher article = ARTICLE.matcher(predicate.string());
    if (!article.find()) {
      return Optional.empty();
    }
    Fragment rest = predicate.sub(article.end());
    Matcher phrase = PHRASE.matcher(rest.string());
    return phrase.find() ? Optional.of(rest.sub(0, phrase.end(1)).trim()) : Optional.empty();
  }

  /**
   * Claims the names before the verb and the places after it, unless they tell where something was
   * in the past, or where a company works.
   */
  void claim(Mention subject, Mentions mentions, Findings findings) {
    new LeadNames(subject, findings).read(names);
    if (!VERBS.getOrDefault(verb, false) && !subject.type().equals("Organisation")) {
      new LeadPlaces(subject, mentions, findings).read(afterKind());
    }
  }

  private Fragment afterKind() {
    return kindShown()
        .map(phrase -> new Fragment(phrase.text(), phrase.to(), predicate.to()))
        .orElse(predicate);
  }
}
