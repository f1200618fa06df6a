package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Finds the words that go back to what was spoken of before: "the station", "it", "its". */
final class References {

  private static final Pattern NOUN =
      Pattern.compile("(?i)\\b(?:the|this|its) ([a-z][a-z-]*(?: [a-z][a-z-]*){0,3})");
  private static final Pattern PRONOUN = Pattern.compile("\\b(?:It|it)\\b");
  private static final Pattern ALONG =
      Pattern.compile("\\b(?:" + WordLists.alternatives("along-pronoun") + ") $");
  private static final Pattern BEFORE_PRONOUN =
      Pattern.compile(
          "(?:^|[,;] |\\b(?:"
              + WordLists.alternatives("before-pronoun")
              + ") |^(?:"
              + WordLists.alternatives("before-phrase")
              + ") [^,;.:]{1,60} )$");

  /** What a place has and is spoken of as "its". */
  private static final Set<String> POSSESSIONS =
      ResourceTable.read(References.class, "possessions.tsv").stream()
          .flatMap(row -> row.list("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern ITS =
      Pattern.compile("(?:^|[,;] |[,;]? and )([Ii]ts) ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?");

  private References() {}

  /** All such words of a sentence, in which names have been marked. */
  static List<Marked> in(String sentence, List<Marked> marks, Antecedents spoken) {
    List<Marked> found = new ArrayList<>();
    nouns(sentence, marks, spoken, found);
    pronouns(sentence, marks, spoken, found);
    possessives(sentence, marks, spoken.topic(), found);
    return found;
  }

  /** {@code the railway station}: the longest noun that begins behind the article counts. */
  private static void nouns(
      String sentence, List<Marked> marks, Antecedents spoken, List<Marked> found) {
    Matcher words = NOUN.matcher(sentence);
    int at = 0;
    while (words.find(at)) {
      int from = words.start();
      at = from + 1;
      @Nullable String noun = longest(Amounts.lower(words.group(1)));
      if (noun != null) {
        CommonNoun meaning = CommonNoun.of(noun).orElseThrow();
        int to = words.start(1) + noun.length();
        if (!isDescription(meaning, sentence, to, marks)) {
          spoken
              .meant(meaning, marks, from)
              .ifPresent(thing -> found.add(new Marked(from, to, meaning.type(), thing)));
        }
      }
    }
  }

  private static @Nullable String longest(String words) {
    for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
      if (CommonNoun.of(words.substring(0, end)).isPresent()) {
        return words.substring(0, end);
      }
    }
    return null;
  }

  private static void pronouns(
      String sentence, List<Marked> marks, Antecedents spoken, List<Marked> found) {
    @Nullable Mention head = spoken.head(sentence, marks);
    Matcher pronoun = PRONOUN.matcher(sentence);
    while (head != null && pronoun.find()) {
      int start = pronoun.start();
      boolean opens =
          BEFORE_PRONOUN.matcher(sentence.substring(0, start)).find()
              || followsDate(sentence, marks, start);
      if (opens) {
        boolean back = start == 0 || ALONG.matcher(sentence.substring(0, start)).find();
        @Nullable Mention topic = spoken.topic();
        Mention it = back && topic != null ? topic : head;
        found.add(new Marked(start, pronoun.end(), it.type(), it));
      }
    }
  }

  /** {@code Until 2007 it bore another name}. */
  private static boolean followsDate(String sentence, List<Marked> marks, int at) {
    return marks.stream()
        .anyMatch(
            mark ->
                mark.type().equals("Date")
                    && mark.to() + 1 == at
                    && !sentence.substring(0, mark.from()).strip().contains(" "));
  }

  /** {@code Its population}: that of what the sentence or, at its head, the paragraph is about. */
  private static void possessives(
      String sentence, List<Marked> marks, @Nullable Mention topic, List<Marked> found) {
    Matcher its = ITS.matcher(sentence);
    while (its.find()) {
      boolean isPossession =
          POSSESSIONS.contains(its.group(2))
              || POSSESSIONS.contains(its.group(2) + " " + its.group(3));
      @Nullable Mention owner =
          Stream.concat(marks.stream(), found.stream())
              .filter(mark -> mark.to() <= its.start() && Antecedents.opens(sentence, mark))
              .map(mark -> (Mention) mark.meaning())
              .findFirst()
              .orElse(topic);
      if (isPossession && owner != null) {
        found.add(new Marked(its.start(1), its.end(1), owner.type(), owner));
      }
    }
  }

  /** {@code the station in Sandford} is told by where it is, not by what was spoken of before. */
  private static boolean isDescription(
      CommonNoun noun, String sentence, int to, List<Marked> marks) {
    return WordLists.of("described-classes").contains(noun.type())
        && (WordLists.of("behind-noun").stream()
                .anyMatch(words -> sentence.startsWith(" " + words, to))
            || WordLists.of("behind-noun-name").stream()
                .map(words -> " " + words + " ")
                .filter(words -> sentence.startsWith(words, to))
                .anyMatch(words -> isNamed(to + words.length(), marks)));
  }

  private static boolean isNamed(int from, List<Marked> marks) {
    return marks.stream()
        .anyMatch(mark -> mark.from() == from && mark.meaning() instanceof Mention);
  }
}
