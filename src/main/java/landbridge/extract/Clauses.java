package landbridge.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.names.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Where a clause begins, and words that doubt or deny what it says. */
final class Clauses {

  private static final Set<String> HEDGES =
      ResourceTable.read(Clauses.class, "hedges.tsv").stream()
          .map(row -> row.get("word"))
          .collect(Collectors.toUnmodifiableSet());

  /** Words that begin another clause, and words that make what follows a part of a phrase. */
  private static final Map<String, Set<String>> CLAUSE_WORDS =
      ResourceTable.read(Clauses.class, "clause-words.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("words"), row -> Set.copyOf(row.list("list"))));

  private static final Pattern NO_WORD = Pattern.compile("[^\\pL']+");
  private static final Pattern LAST_WORD = Pattern.compile("([\\pL']+) $");

  private Clauses() {}

  /** Whether words doubt or deny. */
  static boolean isHedged(@Nullable String words) {
    return has(words, HEDGES);
  }

  /** Whether another clause begins within words. */
  static boolean beginsIn(@Nullable String words) {
    return has(words, CLAUSE_WORDS.getOrDefault("beginning", Set.of()));
  }

  private static boolean has(@Nullable String gap, Set<String> words) {
    return gap != null && Stream.of(NO_WORD.split(Amounts.lower(gap))).anyMatch(words::contains);
  }

  /** Whether a place is the beginning of the sentence, or of what follows a semicolon. */
  static boolean isBeginning(Skeleton sentence, int at) {
    String before = sentence.text().substring(0, at).strip();
    return before.isEmpty()
        || before.endsWith(";")
        || before.endsWith(" and")
        || before.endsWith(" but");
  }

  /**
   * Whether a slot is what its clause speaks of: no word stands before it that could govern it, nor
   * an "and" that joins it to another thing.
   */
  static boolean isHead(Skeleton sentence, int at) {
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
